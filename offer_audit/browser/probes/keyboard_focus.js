// Gives the focus to a stop of the walk, by its number, and says where it is in the window; -1 takes the focus away.

const el = arguments[0] === -1 ? null : window.__offerWalk.stops[arguments[0]];
if (!el) {
  if (document.activeElement && document.activeElement !== document.body) document.activeElement.blur();
  return null;
}
if (!el.isConnected) return null;
let style = document.getElementById('offer-no-caret');
if (!style) {
  style = document.createElement('style');
  style.id = 'offer-no-caret';
  style.textContent = '*{caret-color:transparent!important}';
  document.documentElement.append(style);
}
let box = el.getBoundingClientRect();
if (box.top < 60 || box.bottom > innerHeight - 20) { // a page further, not line by line
  window.scrollBy({left: 0, top: box.top - 160, behavior: 'instant'});
  el.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
}
el.focus({preventScroll: true});
box = el.getBoundingClientRect();
return {scrollX: window.scrollX, scrollY: window.scrollY, x: box.left, y: box.top, width: box.width, height: box.height};
