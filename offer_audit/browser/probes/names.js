// What things are called and what they say they are: visible words beside accessible names, roles, tooltips, frames, hidden text.
const place = (el) => ({s: offerSelector(el), html: offerSnippet(el)});
const ICONS = /icon|awesome|glyph|material|symbol|webdings|wingdings|dashicons|ionicons/i;
const WIDGETS = 'a[href], area[href], button, summary, input[type="button"], input[type="submit"], input[type="reset"], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="menuitemcheckbox"], [role="menuitemradio"], [role="option"], [role="checkbox"], [role="radio"], [role="switch"], [role="treeitem"], [role="gridcell"]';

// The words that can be seen in it, as people read them.
function seenText(el) {
  if (el.localName === 'input') return offerCollapse(el.value);
  let text = '', count = 0;
  const walk = (node) => {
    for (const each of node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes) {
      count += 1;
      if (count > 400) return;
      if (each.nodeType === 3 && each.data.trim()) {
        const style = getComputedStyle(node.nodeType === 1 ? node : el);
        if (style.visibility !== 'visible' || parseFloat(style.fontSize) < 2 || Math.abs(parseFloat(style.textIndent)) > 400 || ICONS.test(style.fontFamily) || style.color === 'rgba(0, 0, 0, 0)') continue;
        text += each.data;
      } else if (each.nodeType === 3) text += ' ';
      else if (each.nodeType === 1 && !/^(script|style|svg|select|textarea|iframe)$/.test(each.localName) && (offerIsVisible(each) || getComputedStyle(each).display === 'contents')) {
        const isInline = /^inline$|contents/.test(getComputedStyle(each).display);
        text += isInline ? '' : ' '; walk(each); text += isInline ? '' : ' ';
      }
    }
  };
  walk(el);
  return offerCollapse(text);
}

const labels = [];
for (const el of offerAll(WIDGETS).slice(0, 800)) {
  if (!(el.getAttribute('aria-label') || el.getAttribute('aria-labelledby')) && !el.querySelector('[aria-label], [aria-labelledby], img, svg, [aria-hidden="true"]')) continue;
  if (!offerIsVisible(el) || !offerIsExposed(el)) continue;
  const seen = seenText(el);
  if (seen) labels.push(Object.assign(place(el), {seen: seen.slice(0, 300), name: offerName(el), tag: el.localName, isField: false, labelled: !!(offerCollapse(el.getAttribute('aria-label')) || offerReferred(el, 'aria-labelledby').length)}));
}
for (const el of offerAll('input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="reset"]):not([type="image"]), select, textarea').slice(0, 300)) {
  if (!el.labels || !el.labels.length || !(offerCollapse(el.getAttribute('aria-label')) || offerReferred(el, 'aria-labelledby').length) || !offerIsExposed(el)) continue;
  const seen = Array.from(el.labels).filter(offerIsVisible).map(seenText).join(' ').trim();
  if (seen) labels.push(Object.assign(place(el), {seen: seen.slice(0, 300), name: offerName(el), tag: el.localName, isField: true, labelled: true}));
}

const TOOLTIP_IS_RIGHT = 'abbr, acronym, dfn, iframe, frame, link, style, img, svg, input, select, textarea, optgroup, option, track, time, data, area, math, object, embed, video, audio, html, fieldset, form, menu, meter, progress, table, cite, ins, del';
const tooltips = offerAll('[title]').filter((el) => !el.matches(TOOLTIP_IS_RIGHT) && !el.closest('svg') && offerCollapse(el.getAttribute('title')) && offerIsVisible(el)).slice(0, 80).map((el) => Object.assign(place(el), {tag: el.localName, title: offerCollapse(el.getAttribute('title')).slice(0, 200), text: offerText(el), name: offerName(el), control: !!el.closest('a[href], button, summary, [role="button"], [role="link"], [tabindex="0"]')}));

const frames = offerAll('iframe, frame').slice(0, 40).map((el) => Object.assign(place(el), {title: el.getAttribute('title'), name: offerName(el), label: el.getAttribute('aria-label') || '', src: (el.getAttribute('src') || '').slice(0, 200), isSeen: offerIsVisible(el), isExposed: offerIsExposed(el), tab: el.getAttribute('tabindex') || '', box: offerBox(el), inner: innerTitle(el)}));
function innerTitle(el) { try { return el.contentDocument ? el.contentDocument.title.slice(0, 120) : ''; } catch (wrong) { return ''; } }

const isModalOpen = offerAll('dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]').some(offerIsVisible);
const exposedText = new Set();
const bodyText = offerCollapse(document.body ? document.body.innerText.slice(0, 200000) : '').toLowerCase();
const hiddenTexts = offerAll('[aria-hidden="true"]').filter((el) => !(el.parentElement && el.parentElement.closest('[aria-hidden="true"]')) && !el.closest('svg') && offerIsVisible(el)).slice(0, 80).map((el) => {
  const text = seenText(el);
  const parent = el.closest('a, button, label, li, p, h1, h2, h3, h4, td, th, dt, dd, div') || el;
  const outer = el.parentElement && el.parentElement.closest('a, button, label, li, p, h1, h2, h3, h4, td, th, dt, dd, div, span');
  const twin = outer ? offerContentName(outer, 0) + ' ' + (outer.getAttribute('aria-label') || '') : '';
  return Object.assign(place(el), {text: text.slice(0, 300), words: text ? text.split(' ').length : 0, tag: el.localName, twin: offerCollapse(twin).slice(0, 600), spoken: bodyText.split(text.toLowerCase()).length - 1, headings: el.querySelectorAll('h1, h2, h3').length, controlled: !!el.closest('a, button, label, [role="button"]'), isCode: !!el.closest('pre, code')});
}).filter((each) => each.words > 0);
exposedText.clear();

const NATIVE = /^(a|button|input|select|textarea|summary|details|audio|video|iframe|object|embed|label|option|area|dialog|fieldset|form|body|html|main|th|td|tr|table)$/;
const focusables = offerAll('[tabindex]').filter((el) => el.tabIndex >= 0 && !NATIVE.test(el.localName) && !el.isContentEditable && offerIsVisible(el) && offerIsExposed(el) && !el.localName.includes('-') && !el.closest('svg')).slice(0, 100).map((el) => {
  const style = getComputedStyle(el);
  return Object.assign(place(el), {tag: el.localName, role: el.getAttribute('role') || '', text: offerText(el).slice(0, 100), pointer: style.cursor === 'pointer', click: !!(el.getAttribute('onclick') || el.onclick || el.getAttribute('onkeydown') || el.getAttribute('onkeyup') || el.onkeydown), scrolls: /auto|scroll/.test(style.overflowX + style.overflowY), inner: el.querySelectorAll('a[href], button, input, select, textarea').length, name: offerName(el)});
});
const roles = offerAll('[role]').filter(offerIsRendered).slice(0, 300).map((el) => Object.assign(place(el), {
  tag: el.localName, role: (el.getAttribute('role') || '').trim().toLowerCase(), text: offerText(el).slice(0, 100), href: el.getAttribute('href') || '', tab: el.tabIndex, click: !!(el.getAttribute('onclick') || el.onclick), children: el.children.length, words: offerCollapse(el.textContent).split(' ').length,
  headings: el.querySelectorAll('h1, h2, h3, h4, h5, h6').length, cells: el.localName === 'table' ? el.querySelectorAll('th, caption').length : 0, rows: el.localName === 'table' ? el.rows.length : 0, inner: el.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea').length, name: offerName(el),
  states: ['aria-checked', 'aria-expanded', 'aria-selected', 'aria-pressed', 'aria-valuenow', 'aria-controls', 'aria-haspopup', 'aria-level'].filter((each) => el.hasAttribute(each)),
  type: el.getAttribute('type') || '', up: el.parentElement ? el.parentElement.localName : '',
}));
const nested = offerAll('a[href], label, summary').filter(offerIsVisible).slice(0, 800).map((el) => {
  const css = el.localName === 'label' ? 'a[href], button' : 'button, input:not([type="hidden"]), select, textarea, [role="button"], [role="checkbox"], [role="switch"], [tabindex="0"], a[href], video[controls], audio[controls]';
  const inner = Array.from(el.querySelectorAll(css)).find((each) => offerIsRendered(each) && !each.disabled);
  return inner ? Object.assign(place(el), {outer: el.localName, inner: inner.localName, name: offerName(el).slice(0, 100), innerName: offerName(inner).slice(0, 100)}) : null;
}).filter(Boolean).slice(0, 40);
const gauges = offerAll('progress, meter, details').filter(offerIsVisible).slice(0, 60).map((el) => Object.assign(place(el), {
  tag: el.localName, name: el.localName === 'details' ? (Array.from(el.childNodes).some((each) => each.localName === 'summary') ? 'summary' : '') : offerName(el) || (el.labels && el.labels.length ? offerCollapse(el.labels[0].textContent) : ''), near: offerCollapse(el.parentElement ? el.parentElement.textContent : '').slice(0, 100),
}));
const LANDMARKS = 'main, nav, aside, header, footer, form, section, search, [role="main"], [role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="search"], [role="region"], [role="form"]';
const IMPLIED = {main: 'main', nav: 'navigation', aside: 'complementary', header: 'banner', footer: 'contentinfo', search: 'search'};
const landmarks = offerAll(LANDMARKS).filter((el) => offerIsRendered(el) && offerIsExposed(el)).slice(0, 80).map((el) => {
  const explicit = (el.getAttribute('role') || '').split(' ')[0];
  const inSection = /^(header|footer)$/.test(el.localName) && el.parentElement && el.parentElement.closest('article, section, main, aside, nav');
  const named = !!(el.getAttribute('aria-label') || el.getAttribute('aria-labelledby'));
  const role = explicit || (inSection ? '' : IMPLIED[el.localName] || (/^(section|form)$/.test(el.localName) && named ? (el.localName === 'form' ? 'form' : 'region') : ''));
  return Object.assign(place(el), {role, tag: el.localName, name: named ? offerCollapse(el.getAttribute('aria-label')) || offerCollapse(offerReferred(el, 'aria-labelledby').map((each) => each.textContent).join(' ')) : '', depth: el.parentElement && el.parentElement.closest('main, nav, aside, [role="main"]') ? 1 : 0, words: offerCollapse(el.textContent).split(' ').length});
}).filter((each) => each.role);
const outside = [];
if (document.querySelector('main, [role="main"]')) {
  for (const el of Array.from(document.body.querySelectorAll('p, h1, h2, h3, ul, ol, table, form')).slice(0, 600)) {
    if (outside.length >= 20) break;
    if (!el.closest(LANDMARKS + ', dialog, [role="dialog"], [role="alertdialog"], [role="alert"], [role="status"], [aria-live], [aria-hidden="true"], [role="tooltip"]') && offerIsVisible(el) && offerCollapse(el.textContent).length > 2 && !/^skip/i.test(offerCollapse(el.textContent)) && !outside.some((each) => each.el.contains(el))) outside.push({el, fact: Object.assign(place(el), {text: offerText(el).slice(0, 100), tag: el.localName})});
  }
}
return {labels, tooltips, frames, hiddenTexts, isModalOpen, focusables, nested, gauges, roles, landmarks, outside: outside.map((each) => each.fact)};
