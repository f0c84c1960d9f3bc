// What moves against the page when it is scrolled: pictures that stay behind, parts that slide or turn.
const done = arguments[arguments.length - 1];
const fixed = [];
const parts = [];
for (const el of offerAll('body *').slice(0, 2500)) {
  const style = sightStyle(el);
  const timeline = style.animationTimeline;
  if (style.backgroundAttachment === 'fixed' && /url\(/.test(style.backgroundImage) || timeline && timeline !== 'auto' && timeline !== 'none' && style.animationName !== 'none') {
    const box = el.getBoundingClientRect();
    if (box.width * box.height > 20000 && fixed.length < 10) fixed.push(Object.assign(sightPlace(el), { kind: /fixed/.test(style.backgroundAttachment) ? 'background' : 'timeline' }));
  }
  if (el.localName !== 'svg' && parts.length < 1500 && el.offsetWidth * el.offsetHeight > 4000) parts.push([el, style.transform, style.backgroundPosition, style.translate]);
}
const room = document.documentElement.scrollHeight - innerHeight;
if (room < 100 || !parts.length) return done(fixed);
const old = scrollY;
scrollTo({ top: Math.min(room, 250), behavior: 'instant' });
let left = 3;
const look = () => {
  if (left--) return requestAnimationFrame(look);
  for (const [el, transform, position, translate] of parts) {
    const now = getComputedStyle(el);
    const moved = now.transform !== transform || now.backgroundPosition !== position || now.translate !== translate;
    if (moved && el.style.cssText && !/fixed|sticky/.test(now.position) && fixed.length < 10) fixed.push(Object.assign(sightPlace(el), { kind: 'script' }));
  }
  scrollTo({ top: old, behavior: 'instant' });
  done(fixed);
};
requestAnimationFrame(look);
setTimeout(() => { if (left >= 0) { left = -1; scrollTo({ top: old, behavior: 'instant' }); done(fixed); } }, 300);
