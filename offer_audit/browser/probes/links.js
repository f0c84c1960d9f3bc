// Every link and button with its words, where it goes, and what stands around it.
const place = (el) => ({s: offerSelector(el), html: offerSnippet(el)});
const FILE = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|zip)(?=$|[?#])/i;
const found = offerAll('a, area[href], [role="link"], button, [role="button"], input[type="button"], input[type="submit"], summary');

const allText = (el) => offerCollapse(offerContentName(el, 0));
const without = (whole, part) => { const at = whole.indexOf(part); return at < 0 ? whole : offerCollapse(whole.slice(0, at) + ' ' + whole.slice(at + part.length)); };

// The sentence that the link is part of: the block's text between full stops, the link standing in it as one mark.
function sentence(el) {
  let block = el.parentElement;
  while (block && block.parentElement && /^(inline|contents)/.test(getComputedStyle(block).display)) block = block.parentElement;
  if (!block || block === document.body && document.body.textContent.length > 4000) return {text: '', before: '', tag: ''};
  let text = '', depth = 0;
  const walk = (node) => {
    for (const each of node.childNodes) {
      if (each === el) { text += ' \u0001 '; continue; }
      if (each.nodeType === 3) text += each.data;
      else if (each.nodeType === 1 && depth < 40 && !/^(script|style)$/.test(each.localName)) {
        const isBlock = !/^(inline|contents)/.test(getComputedStyle(each).display);
        if (each.localName === 'br') { text += ' \u0002 '; continue; }
        if (each.localName === 'img') { text += ' ' + (each.getAttribute('alt') || '') + ' '; continue; }
        if (!offerIsRendered(each)) continue;
        depth += 1; text += isBlock ? ' \u0002 ' : ''; walk(each); text += isBlock ? ' \u0002 ' : ''; depth -= 1;
      }
    }
  };
  walk(block);
  const whole = offerCollapse(text);
  const at = whole.indexOf('\u0001');
  if (at < 0) return {text: '', before: '', tag: block.localName};
  const head = whole.slice(0, at).split(/\u0002|(?<=[.!?])\s+(?=\S*[A-Z\u0001])/), tail = whole.slice(at + 1).split(/\u0002|(?<=[.!?])\s+(?=[A-Z])/);
  const sameLine = offerCollapse(head[head.length - 1] + ' ' + tail[0]);
  return {text: sameLine.slice(0, 300), before: offerCollapse(whole.slice(0, at).replace(/\u0002/g, ' ')).slice(-300), tag: block.localName};
}

function headingBefore(el) {
  let best = null;
  for (const heading of headings) { if (heading.compareDocumentPosition(el) & 4) best = heading; else if (!(heading.contains(el))) break; }
  return best ? allText(best).slice(0, 200) : '';
}
const headings = Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')).slice(0, 400);

// What WCAG calls context that can be determined by a program: item, cell with its headers, described by.
function context(el) {
  const item = el.closest('li, dd, [role="listitem"]');
  const cell = el.closest('td, th');
  const described = offerReferred(el, 'aria-describedby').map((each) => offerCollapse(each.textContent)).join(' ');
  const name = allText(el);
  const parent = item && item.parentElement && item.parentElement.closest('li');
  const term = item && item.localName === 'dd' ? offerCollapse((item.previousElementSibling || {textContent: ''}).textContent) : '';
  let headers = '';
  if (cell) {
    const row = cell.closest('tr'), table = cell.closest('table');
    const rowHeads = row ? Array.from(row.querySelectorAll('th')).filter((each) => each !== cell) : [];
    const top = table && table.rows[0] && table.rows[0] !== row ? table.rows[0].cells[cell.cellIndex] : null;
    headers = rowHeads.concat(top && top.localName === 'th' ? [top] : []).map((each) => offerCollapse(each.textContent)).join(' ');
  }
  const figure = el.closest('figure');
  const p = el.closest('p');
  return {item: item ? without(offerCut(allText(item), 600), name).slice(0, 200) : '', outer: (parent ? without(offerCut(allText(parent), 400), name).slice(0, 100) : '') + term.slice(0, 100),
    cell: cell ? (without(offerCut(allText(cell), 600), name) + ' ' + headers).slice(0, 200).trim() : '', described: described.slice(0, 200),
    paragraph: p ? without(offerCut(allText(p), 600), name).slice(0, 200) : '', caption: figure ? without(offerCut(allText(figure), 400), name).slice(0, 200) : ''};
}

const resolve = (el) => { try { return el.href && el.href.baseVal !== undefined ? el.href.baseVal : el.href || ''; } catch (wrong) { return ''; } };
const handlers = (el) => ['onclick', 'onmousedown', 'onmouseup', 'onkeydown'].map((each) => el.getAttribute(each) || '').join(' ').trim().slice(0, 200);

const items = found.slice(0, 1000).map((el) => {
  const image = el.querySelector('img, svg, [role="img"]');
  const said = sentence(el);
  const raw = el.getAttribute('href');
  const next = el.nextElementSibling;
  let gap = '';
  for (let node = el.nextSibling; node && node !== next; node = node.nextSibling) gap += node.nodeType === 3 ? node.data : '';
  const isFile = FILE.exec((raw || '').split('#')[0]);
  return Object.assign(place(el), {
    tag: el.localName, role: el.getAttribute('role') || '', type: el.getAttribute('type') || '', raw, href: el.localName === 'a' || el.localName === 'area' ? resolve(el) : '', name: offerName(el), text: allText(el).slice(0, 200),
    shown: offerText(el).slice(0, 200), title: el.getAttribute('title') || '', label: el.getAttribute('aria-label') || '', labelled: !!el.getAttribute('aria-labelledby'), isSeen: offerIsVisible(el), isExposed: offerIsExposed(el),
    image: image ? (image.getAttribute('alt') === null ? '' : image.getAttribute('alt')) : null, hasImage: !!image, onclick: handlers(el), file: isFile ? isFile[1].toLowerCase() : el.hasAttribute('download') && raw ? 'download' : '',
    blank: el.getAttribute('target') === '_blank', sentence: said.text, before: said.before, inTag: said.tag, heading: headingBefore(el), context: context(el),
    region: (el.closest('nav, [role="navigation"], main, [role="main"], header, footer, aside') || {localName: ''}).localName, inHeading: !!el.closest('h1, h2, h3, h4, h5, h6'),
    expanded: el.getAttribute('aria-expanded'), pressed: el.getAttribute('aria-pressed'), popup: el.getAttribute('aria-haspopup'), inForm: !!(el.form || el.closest('form')), look: look(el),
    isLost: /^#[^/!]/.test(raw || '') && !/^#top$/i.test(raw) && !targetOf(raw), nextHref: next && next.localName === 'a' && !gap.trim() ? resolve(next) : '', beside: beside(el),
  });
});

function targetOf(raw) {
  let name = raw.slice(1);
  try { name = decodeURIComponent(name); } catch (wrong) { return true; }
  return name.startsWith(':~:') || document.getElementById(name) || document.getElementsByName(name).length > 0;
}
// The next link in the document, when nothing but space stands between.
function beside(el) {
  if (el.localName !== 'a' || !el.getAttribute('href')) return -1;
  const at = found.findIndex((each) => each === el);
  for (let next = at + 1; next < found.length && next < at + 2; next += 1) {
    const other = found[next];
    if (other.localName !== 'a' || other.href !== el.href || el.contains(other)) return -1;
    const range = document.createRange();
    range.setStartAfter(el); range.setEndBefore(other);
    return offerCollapse(range.toString()) === '' && !range.cloneContents().querySelector('img, input, hr') ? next : -1;
  }
  return -1;
}
function look(el) {
  const style = getComputedStyle(el);
  const paints = style.backgroundColor !== 'rgba(0, 0, 0, 0)' && style.backgroundColor !== 'transparent' || parseFloat(style.borderTopWidth) > 0 && parseFloat(style.borderBottomWidth) > 0;
  return {box: paints && parseFloat(style.paddingLeft) > 3, underline: style.textDecorationLine.includes('underline'), colour: style.color, around: el.parentElement ? getComputedStyle(el.parentElement).color : ''};
}
return {items, total: found.length};
