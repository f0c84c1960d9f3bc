// Every picture with its text alternative, its file, its size on the page and the words around it.
const place = (el) => ({s: offerSelector(el), html: offerSnippet(el)});
const fileOf = (address) => { const path = String(address || '').split(/[?#]/)[0]; try { return /^data:/.test(path) ? '' : decodeURIComponent(path.split('/').pop() || '').slice(0, 120); } catch (wrong) { return ''; } };
const textOf = (el) => (el && offerIsRendered(el) ? offerCollapse(offerContentName(el, 0)).slice(0, 300) : '');
const plainText = (el) => { const copy = el.cloneNode(true); copy.querySelectorAll('img, svg, script, style').forEach((each) => each.remove()); return offerCollapse(copy.textContent).slice(0, 300); };

function neighbours(el) {
  const said = [];
  let at = el;
  for (let up = 0; at && up < 3 && said.join('').length < 400; up += 1) {
    for (const node of [at.previousSibling, at.previousElementSibling, at.nextSibling, at.nextElementSibling]) {
      if (node && node.nodeType === 3 && node.data.trim()) said.push(offerCollapse(node.data).slice(0, 300));
      if (node && node.nodeType === 1 && !/^(script|style|img|svg|figcaption)$/.test(node.localName) && textOf(node)) said.push(textOf(node));
    }
    if (/^(p|li|td|figure|section|article|main|body)$/.test(at.localName)) break;
    at = at.parentElement;
    if (at && /^(main|body|section|article|header|footer|nav)$/.test(at.localName)) break;
  }
  return Array.from(new Set(said)).slice(0, 8);
}

function ownRole(el) {
  if (el.localName === 'svg') return 'svg';
  if (el.localName === 'input') return 'button';
  return el.localName;
}

const SHAPES = 'path, rect, circle, line, polyline, polygon, ellipse, use, image';
const found = offerAll('img, svg, canvas, object, embed, input[type="image"], area, [role="img"], picture > img').filter((el, at, all) => all.indexOf(el) === at && !(el.localName !== 'svg' && el.closest('svg')) && !(el.localName === 'svg' && el.parentElement && el.parentElement.closest('svg')));
const items = found.slice(0, 300).map((el) => {
  const control = el.closest('a[href], button, [role="button"], [role="link"], summary');
  const figure = el.closest('figure');
  const caption = figure ? figure.querySelector('figcaption') : null;
  const box = offerBox(el);
  const role = el.getAttribute('role') || '';
  const texts = el.localName === 'svg' ? Array.from(el.querySelectorAll('text')).filter((each) => !each.closest('[aria-hidden="true"]') || true).map((each) => offerCollapse(each.textContent)).filter(Boolean).slice(0, 40) : [];
  const address = el.currentSrc || el.getAttribute('src') || el.getAttribute('data') || (el.querySelector && el.querySelector('image') ? el.querySelector('image').getAttribute('href') : '') || '';
  return Object.assign(place(el), {
    tag: ownRole(el), role, alt: el.getAttribute('alt'), label: el.getAttribute('aria-label') || '', labelled: !!el.getAttribute('aria-labelledby'), titleText: el.getAttribute('title') || '', name: offerName(el), file: fileOf(address), type: el.getAttribute('type') || '', address: String(address).slice(0, 80),
    ismap: el.hasAttribute('ismap'), usemap: el.getAttribute('usemap') || '', isSeen: offerIsVisible(el), isRendered: offerIsRendered(el), isExposed: offerIsExposed(el), silent: !offerIsExposed(el) || /^(presentation|none)$/.test(role) || el.getAttribute('alt') === '' && el.localName === 'img' && !el.getAttribute('aria-label') && !el.getAttribute('aria-labelledby') && !el.getAttribute('title'),
    box, wide: el.naturalWidth || 0, high: el.naturalHeight || 0, isLoaded: el.localName !== 'img' || el.complete && el.naturalWidth > 0, texts, shapes: el.localName === 'svg' ? el.querySelectorAll(SHAPES).length : 0,
    inControl: control ? control.localName : '', controlText: control ? plainText(control) : '', controlName: control ? offerName(control) : '', href: control && control.href ? String(control.href.baseVal || control.href).slice(0, 200) : '', caption: caption ? textOf(caption) : '', inFigure: !!figure, around: neighbours(el),
    described: offerReferred(el, 'aria-describedby').map((each) => offerCollapse(each.textContent)).join(' ').slice(0, 200) || (el.getAttribute('longdesc') || ''), inside: el.localName === 'canvas' || el.localName === 'object' ? offerCollapse(el.textContent).slice(0, 120) : '',
    region: (el.closest('nav, [role="navigation"], main, [role="main"], header, footer, aside') || {localName: ''}).localName, inLayout: !!el.closest('td'), paragraph: el.closest('p') ? plainText(el.closest('p')) : '',
  });
});
const backgrounds = [];
for (const el of offerAll('div, span, a, p, h1, h2, h3, section, header, button, i, figure').slice(0, 4000)) {
  if (backgrounds.length >= 10) break;
  const image = getComputedStyle(el).backgroundImage;
  if (!/url\(/.test(image) || offerCollapse(el.textContent) || el.children.length || !offerIsVisible(el)) continue;
  const box = offerBox(el);
  if (box.width < 30 || box.height < 14) continue;
  const control = el.closest('a[href], button');
  backgrounds.push(Object.assign(place(el), {file: fileOf((/url\(["']?([^"')]+)/.exec(image) || [])[1]), name: offerName(el), role: el.getAttribute('role') || '', box, inControl: control ? control.localName : '', controlName: control ? offerName(control) : '', isExposed: offerIsExposed(el)}));
}
return {items, backgrounds};
