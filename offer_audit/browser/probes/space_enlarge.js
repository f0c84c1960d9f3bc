// Make all text arguments[0] times as large, as a browser does that enlarges text only; 0 puts back what was.
const times = arguments[0];
if (!times) {
  for (const [el, style] of window.__offerEnlarged || []) {
    if (style === null) el.removeAttribute('style'); else el.setAttribute('style', style);
  }
  delete window.__offerEnlarged;
  return 0;
}
const elements = [document.documentElement, document.body].concat(sightRuns(), offerAll('input, select, textarea, button')).filter(Boolean).slice(0, 2500);
const before = Array.from(new Set(elements)).map((el) => {
  const style = getComputedStyle(el);
  return { el, old: el.getAttribute('style'), size: parseFloat(style.fontSize), line: parseFloat(style.lineHeight) };
});
window.__offerEnlarged = before.map((one) => [one.el, one.old]);
for (const one of before) one.el.style.setProperty('font-size', one.size * times + 'px', 'important');
const fixed = before.filter((one) => one.line && Math.abs(parseFloat(getComputedStyle(one.el).lineHeight) - one.line) < 0.5);
for (const one of fixed) one.el.style.setProperty('line-height', one.line * times + 'px', 'important');
return before.length;
