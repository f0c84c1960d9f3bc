// Where the order of the text in the document and the order on the screen go different ways: each pair with its cause.
const place = (el) => ({s: offerSelector(el), html: offerSnippet(el)});
const words = (el) => offerCollapse(el.textContent);
const swaps = [];
const isText = (el) => offerIsVisible(el) && /[A-Za-z\u00c0-\uffff]{2}/.test(words(el)) && !/^(script|style)$/.test(el.localName);
const overlapsDown = (a, b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.5;
const overlapsAcross = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > Math.min(a.width, b.width) * 0.3;
function causeOf(parent, a, b) {
  const style = getComputedStyle(parent), one = getComputedStyle(a), two = getComputedStyle(b);
  const isBox = /flex|grid/.test(style.display);
  if (isBox && (one.order !== '0' || two.order !== '0')) return 'order';
  if (/flex/.test(style.display) && /reverse/.test(style.flexDirection + style.flexWrap)) return 'reverse';
  if (/grid/.test(style.display) && [one, two].some((each) => each.gridRowStart !== 'auto' || each.gridColumnStart !== 'auto')) return 'grid';
  if ([one, two].some((each) => each.position === 'absolute')) return 'absolute';
  if ([one, two].some((each) => each.position === 'relative' && (parseFloat(each.top) || parseFloat(each.left)))) return 'relative';
  if ([one, two].some((each) => each.float !== 'none')) return 'float';
  if ([one, two].some((each) => /matrix/.test(each.transform))) return 'transform';
  if ([one, two].some((each) => parseFloat(each.marginTop) < -10)) return 'margin';
  return '';
}
const parents = new Set();
for (const el of offerAll('body *').slice(0, 6000)) {
  const parent = el.parentElement;
  if (parent && !parents.has(parent) && parent.children.length > 1) parents.add(parent);
}
for (const parent of parents) {
  if (swaps.length >= 30) break;
  if (parent.children.length > 60 || parent.closest('svg, select, [aria-hidden="true"], table, dialog, [role="dialog"]')) continue;
  const kids = Array.from(parent.children).filter((el) => isText(el) && getComputedStyle(el).position !== 'fixed' && getComputedStyle(el).position !== 'sticky');
  for (let at = 0; at + 1 < kids.length; at += 1) {
    const first = kids[at], second = kids[at + 1];
    const a = first.getBoundingClientRect(), b = second.getBoundingClientRect();
    const isRtl = getComputedStyle(parent).direction === 'rtl';
    const above = b.bottom <= a.top + 2 && overlapsAcross(a, b);
    const before = overlapsDown(a, b) && (isRtl ? a.right <= b.left + 2 : b.right <= a.left + 2);
    if (!above && !before) continue;
    const cause = causeOf(parent, first, second);
    if (!cause) continue;
    const box = {x: Math.min(a.left, b.left) + scrollX, y: Math.min(a.top, b.top) + scrollY, width: Math.max(a.right, b.right) - Math.min(a.left, b.left), height: Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top)};
    swaps.push(Object.assign(place(parent), {cause, way: above ? 'above' : 'before', first: words(first).slice(0, 100), second: words(second).slice(0, 100), firstWords: words(first).split(' ').length, secondWords: words(second).split(' ').length, sameTag: first.localName === second.localName, tags: [first.localName, second.localName],
      region: (parent.closest('nav, main, [role="main"], header, footer, aside') || {localName: ''}).localName, box, controls: [first, second].map((el) => el.matches('a, button, input, label') || el.children.length === 1 && !!el.querySelector('a, button, input') && words(el.querySelector('a, button, input')) === words(el)), count: kids.length, mirrored: kids.length}));
    break;
  }
}
return {swaps};
