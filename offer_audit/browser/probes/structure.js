// The page's words as a person reads them, block by block, with how each is marked up and looks; headings, lists, quotations,
// languages, landmarks and outdated markup. Looks only.
const MOST_BLOCKS = 500, MOST_NODES = 20000;
const NOT_TEXT = /^(script|style|template|noscript|svg|math|textarea|select|datalist|iframe|object|canvas|video|audio|title|head|meta|link)$/;
const CODE = 'pre, code, kbd, samp, var, tt, [translate="no"], .notranslate';
const styles = new Map();
const styleOf = (el) => { if (!styles.has(el)) styles.set(el, getComputedStyle(el)); return styles.get(el); };
const isInline = (el) => /^(inline|contents|ruby)/.test(styleOf(el).display);
const weightOf = (el) => parseInt(styleOf(el).fontWeight, 10) || 400;
const sizeOf = (el) => Math.round(parseFloat(styleOf(el).fontSize) * 10) / 10;
const places = new Map();
const place = (el) => { if (!places.has(el)) places.set(el, {s: offerSelector(el), html: offerSnippet(el)}); return Object.assign({}, places.get(el)); };
const numbers = new Map();
const numberOf = (el) => { if (!numbers.has(el)) numbers.set(el, numbers.size + 1); return numbers.get(el); };
const REGIONS = [['main', 'main, [role="main"]'], ['nav', 'nav, [role="navigation"]'], ['footer', 'footer, [role="contentinfo"]'], ['header', 'header, [role="banner"]'], ['aside', 'aside, [role="complementary"]']];
const regionOf = (el) => { for (const [name, css] of REGIONS.slice(1).concat(REGIONS.slice(0, 1))) { if (el.closest(css) && !(name !== 'main' && name !== 'nav' && el.closest('article, section') && el.closest('main'))) return name; } return ''; };

const blocks = [];
let nodes = 0, words = 0;
const begin = (el) => ({el, at: 0, text: '', chars: 0, bold: 0, link: 0, under: 0, rtl: 0, sizes: {}, lead: 0, leadBold: 0, isBroken: false, gaps: 0, tabs: 0, pre: /^(pre|break)/.test(styleOf(el).whiteSpace)});

function isUnderlined(el, block) {
  for (let at = el; at; at = at.parentElement) {
    if (/^(a|ins|u|button|summary|abbr|acronym|dfn)$/.test(at.localName) && at.localName !== 'u' || at.getAttribute('role') === 'link' || at.hasAttribute('onclick')) return false;
    if (styleOf(at).textDecorationLine.includes('underline') && !/dotted|wavy/.test(styleOf(at).textDecorationStyle)) return !at.closest('a, button, summary, abbr, ins, label, [role="link"]');
    if (at === block.el) return false;
  }
  return false;
}

function addText(block, node, el, lang) {
  const raw = node.data;
  const isPre = /^(pre|break)/.test(styleOf(el).whiteSpace);
  const runsOfSpace = raw.match(isPre ? /(?<=\S)[ \u00a0]{3,}(?=\S)/g : /(?:\u00a0[ \n]?){3,}|[\u2003\u2002]{2,}/g);
  block.gaps += runsOfSpace ? runsOfSpace.length : 0;
  block.tabs += isPre ? (raw.match(/(?<=\S)[ ]*\t+(?=\s*\S)/g) || []).length : 0;
  const text = isPre ? raw.replace(/[ \t\u00a0]+/g, ' ') : raw.replace(/\s+/g, ' ');
  block.text += text;
  const count = text.trim().length;
  if (!count) return;
  block.chars += count;
  block.at = block.at || nodes;
  if (weightOf(el) >= 600) block.bold += count;
  if (styleOf(el).direction === 'rtl') block.rtl += count;
  if (!block.isBroken) { block.lead += count; block.leadBold += weightOf(el) >= 600 ? count : 0; }
  if (el.closest('a[href], button, [role="link"], [role="button"]')) block.link += count;
  if (isUnderlined(el, block)) block.under += count;
  block.sizes[sizeOf(el)] = (block.sizes[sizeOf(el)] || 0) + count;
  if (el.closest(CODE) || el.closest('[aria-hidden="true"]')) return;
  if (!block.runs) block.runs = new Map();
  block.runs.set(lang, (block.runs.get(lang) || '') + text);
}

function finish(block) {
  if (!block.chars || blocks.length >= MOST_BLOCKS) return;
  blocks.push(block);
}

function walk(el, block, lang, depth) {
  const inside = el.shadowRoot ? el.shadowRoot.childNodes : el.localName === 'slot' && el.assignedNodes().length ? el.assignedNodes() : el.childNodes;
  for (const node of inside) {
    nodes += 1;
    if (nodes > MOST_NODES || depth > 200) return;
    if (node.nodeType === 3) { addText(block, node, el.nodeType === 1 ? el : block.el, lang); continue; }
    if (node.nodeType !== 1 || NOT_TEXT.test(node.localName)) continue;
    if (node.localName === 'br') { block.text += '\n'; block.isBroken = block.chars > 0; continue; }
    if (styleOf(node).display === 'none' || styleOf(node).display !== 'contents' && !offerIsRendered(node)) continue;
    const own = node.hasAttribute('lang') ? node : lang;
    if (isInline(node)) { walk(node, block, own, depth + 1); continue; }
    if (block.chars) { finish(Object.assign({}, block)); Object.assign(block, begin(block.el)); }
    const inner = begin(node);
    walk(node, inner, own, depth + 1);
    finish(inner);
  }
}

const mainSize = (block) => Number(Object.entries(block.sizes).sort((a, b) => b[1] - a[1])[0][0]);
const tidy = (text) => text.replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n').replace(/[ \u00a0]{2,}/g, ' ').replace(/\s*\f\s*/g, '\f').trim();

// A cell of a table that only lays out is no cell.
function closestOf(el, css) {
  const found = el.closest(css);
  return found && /^t[dh]$/.test(found.localName) && found.closest('table[role="presentation"], table[role="none"]') ? null : found;
}
function describe(block) {
  const el = block.el;
  const next = el.nextElementSibling;
  return Object.assign(place(el), {
    tag: el.localName, role: el.getAttribute('role') || '', text: tidy(block.text).slice(0, 3000), chars: block.chars,
    bold: block.bold >= block.chars * 0.95, lead: block.isBroken && block.lead < block.chars && block.leadBold >= block.lead * 0.95, linked: Math.round(100 * block.link / block.chars) / 100, under: block.under, size: mainSize(block), weight: weightOf(el),
    dir: block.rtl * 2 > block.chars ? 'rtl' : 'ltr', align: styleOf(el).textAlign, upper: styleOf(el).textTransform === 'uppercase', gaps: block.gaps, tabs: block.tabs, pre: block.pre,
    region: regionOf(el), hidden: !offerIsExposed(el), isSeen: offerIsVisible(el), code: !!el.closest(CODE), parent: el.parentElement ? el.parentElement.localName : '',
    sign: (/^"\s*([^\w\s"])\s*"$/.exec(getComputedStyle(el, '::before').content) || ['', ''])[1],
    within: (closestOf(el, 'li, td, th, dt, dd, figcaption, caption, label, legend, button, a, summary, blockquote, address, h1, h2, h3, h4, h5, h6, [role="heading"], form, dialog, [role="img"]') || {localName: ''}).localName,
    next: next ? next.localName : '', up: el.parentElement ? numberOf(el.parentElement) : 0, box: offerBox(el),
  });
}

const start = begin(document.body || document.documentElement);
if (document.body) walk(document.body, start, document.documentElement, 0);
finish(start);
blocks.sort((a, b) => a.at - b.at);

const spoken = [];
for (const block of blocks) {
  for (const [lang, text] of block.runs || []) {
    const said = tidy(text).replace(/[\n\f]+/g, '. ');
    words += said.split(' ').length;
    if (spoken.length < 600 && said.length > 1) spoken.push(Object.assign(lang === document.documentElement ? place(block.el) : place(lang), {lang: lang === document.documentElement ? null : lang.getAttribute('lang'), text: said.slice(0, 600)}));
  }
}
for (const image of offerAll('img[alt], area[alt], input[type="image"][alt]').slice(0, 200)) {
  const owner = image.closest('[lang]');
  const alt = offerCollapse(image.getAttribute('alt'));
  if (alt && offerIsExposed(image)) spoken.push(Object.assign(place(image), {lang: owner && owner !== document.documentElement ? owner.getAttribute('lang') : null, text: alt.slice(0, 300), isAlt: true}));
}

const headings = offerAll('h1, h2, h3, h4, h5, h6, [role="heading"]').filter((el) => !/^(presentation|none)$/.test(el.getAttribute('role') || '')).slice(0, 300).map((el) => {
  const own = /^h[1-6]$/.test(el.localName) ? Number(el.localName[1]) : 2;
  const level = el.getAttribute('role') === 'heading' || !el.getAttribute('role') ? Number(el.getAttribute('aria-level')) || own : 0;
  return Object.assign(place(el), {
    level, text: offerCollapse(offerContentName(el, 0)).slice(0, 300), name: offerName(el), role: el.getAttribute('role') || '', tag: el.localName, isSeen: offerIsVisible(el), hidden: !offerIsExposed(el),
    region: regionOf(el), size: sizeOf(el), weight: weightOf(el), box: offerBox(el), inFrame: !!el.closest('dialog, [role="dialog"]'),
    inside: (el.closest('a, button, td, th, li, summary, label, legend') || {localName: ''}).localName, linked: !!el.querySelector('a[href], button'), pieces: el.querySelectorAll('br, p, div, img').length,
    follows: offerCut(follows(el), 200),
  });
});
function follows(el) {
  for (let at = el, up = 0; at && up < 3; at = at.parentElement, up += 1) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (/^h[1-6]$/.test(next.localName)) return '';
      if (offerIsRendered(next) && offerCollapse(next.textContent)) return next.textContent.slice(0, 400);
    }
    if (/^(main|body|section|article)$/.test(at.localName)) return '';
  }
  return '';
}

const lists = offerAll('ul, ol, menu, [role="list"]').slice(0, 200).filter(offerIsRendered).map((el) => Object.assign(place(el), {
  tag: el.localName, items: Array.from(el.children).filter((each) => each.localName === 'li' || each.getAttribute('role') === 'listitem').slice(0, 30).map((each) => offerCut(offerText(each), 60)),
  marker: el.querySelector('li') ? styleOf(el.querySelector('li')).listStyleType : '', region: regionOf(el),
}));
const quotes = offerAll('blockquote').slice(0, 60).filter(offerIsRendered).map((el) => Object.assign(place(el), {text: offerText(el), cite: !!(el.getAttribute('cite') || el.querySelector('cite, footer, figcaption') || el.closest('figure')), block: el.querySelectorAll('h1, h2, h3, h4, h5, h6, ul, ol, table, form, input, img').length, before: el.previousElementSibling ? offerText(el.previousElementSibling).slice(-120) : '', inside: !!el.querySelector('blockquote'), class: el.className}));
const OLD = 'font, center, big, tt, strike, basefont, dir, acronym, applet, nobr, spacer, [bgcolor], body[text], body[link], body[background], hr[size], hr[noshade], td[width], td[valign], td[nowrap], th[width], p[align], div[align], h1[align], h2[align], h3[align], h4[align], table[align], table[cellpadding], table[cellspacing], td[align], th[align], tr[align], img[align], img[hspace], img[vspace], img[border], ul[type], ol[compact], ul[compact], br[clear]';
const old = offerAll(OLD).slice(0, 120).map((el) => Object.assign(place(el), {tag: el.localName, names: Array.from(el.attributes).map((each) => each.name), text: offerCut(el.textContent || '', 80), size: sizeOf(el)}));
const empties = offerAll('p, h1, h2, h3, h4, h5, h6, li, div').filter((el) => /^(p|h[1-6]|li)$/.test(el.localName) && !el.children.length && !offerCollapse(el.textContent.replace(/\u00a0/g, ' ')) && !el.id && !el.hasAttribute('role') && !el.hasAttribute('aria-live') && offerIsRendered(el) && el.getBoundingClientRect().height > 0 && styleOf(el).backgroundImage === 'none' && getComputedStyle(el, '::before').content === 'none').slice(0, 60).map((el) => Object.assign(place(el), {tag: el.localName}));
const emphasised = offerAll('p span, li span, td span, p div, dd span').slice(0, 600).filter((el) => weightOf(el) >= 600 && weightOf(el.parentElement) < 600 && !el.closest('strong, b, em, a, button, label, th, dt, h1, h2, h3, h4, h5, h6, summary, legend, code, kbd, mark, caption, figcaption, nav, [role], [aria-hidden]') && offerIsVisible(el) && offerCollapse(el.textContent)).slice(0, 60).map((el) => Object.assign(place(el), {text: offerText(el), around: offerText(el.parentElement)}));
const struck = offerAll('span, p, li, td, div').slice(0, 4000).filter((el) => styleOf(el).textDecorationLine.includes('line-through') && !el.closest('del, s, strike, [role], [aria-hidden]') && !el.querySelector('del, s') && offerIsVisible(el) && offerCollapse(el.textContent)).slice(0, 20).map((el) => Object.assign(place(el), {text: offerText(el)}));
const abbreviations = offerAll('abbr, acronym, dfn').slice(0, 200).map((el) => ({text: offerCollapse(el.textContent), title: el.getAttribute('title') || ''}));
// The first one counts; where it is spelt as axe's meta-refresh reads it, that is left to axe.
const refreshes = Array.from(document.querySelectorAll('meta[http-equiv="refresh" i][content]')).filter((el, place, all) => all[0].getAttribute('http-equiv') !== 'refresh').slice(0, 5).map((el) => Object.assign(place(el), {content: el.getAttribute('content')}));
const root = document.documentElement;
const site = document.querySelector('meta[property="og:site_name"], meta[name="application-name"]');
return {
  lang: root.localName === 'html' ? root.getAttribute('lang') : null, dir: styleOf(root).direction, title: document.title, titles: document.querySelectorAll('head > title').length, siteName: site ? site.getAttribute('content') || '' : '',
  isHtml: root.localName === 'html' && document.contentType === 'text/html', words, tall: Math.max(root.scrollHeight, 0), bodySize: document.body ? sizeOf(document.body) : 16,
  blocks: blocks.map(describe), spoken, headings, lists, quotes, old, empties, emphasised, struck, abbreviations, refreshes,
};
