// Blocks of text with how they are set: size, lines, spacing, alignment, capitals. Only those that are unlike plain text.
const blocks = [];
const hasStyles = document.styleSheets.length > 0 || document.adoptedStyleSheets.length > 0 || !!document.querySelector('body [style]');
const seenBlocks = new Set();
function blockOf(el) {
  let at = el;
  while (at.parentElement && /^(inline|contents|ruby)/.test(sightStyle(at).display)) at = at.parentElement;
  return at;
}
function lineCount(el) {
  const range = document.createRange();
  range.selectNodeContents(el);
  const tops = [];
  for (const box of range.getClientRects()) {
    if (box.height < 2 || box.width < 2) continue;
    if (!tops.some((top) => Math.abs(top - box.bottom) < box.height * 0.6)) tops.push(box.bottom);
    if (tops.length > 200) break;
  }
  return tops.length;
}
function describe(el, kind) {
  const style = sightStyle(el);
  const text = offerCollapse(el.innerText || el.textContent);
  const size = parseFloat(style.fontSize);
  const lines = text.length > 90 ? lineCount(el) : 1;
  return Object.assign(sightPlace(el), {
    kind, text: text.slice(0, 300), length: text.length, words: text.split(' ').length, size, lines,
    lineHeight: style.lineHeight === 'normal' ? 0 : parseFloat(style.lineHeight) / size,
    letterSpacing: style.letterSpacing === 'normal' ? 0 : parseFloat(style.letterSpacing) / size,
    wordSpacing: parseFloat(style.wordSpacing) / size || 0, align: style.textAlign,
  });
}
const counts = { runs: 0, long: 0 };
function keep(el, kind) {
  counts[kind] = (counts[kind] || 0) + 1;
  if (counts[kind] <= 40) blocks.push(describe(el, kind));
}
for (const el of sightRuns()) {
  counts.runs++;
  const style = sightStyle(el);
  const own = sightOwnText(el);
  if (parseFloat(style.fontSize) < 12 && parseFloat(style.fontSize) >= 1 && /[a-z]{2}/i.test(own) && !sightHidden(el)) {
    const usual = el.closest('sup, sub, rt, rp, small, h5, h6, code, kbd, samp, pre, math, svg');
    if (!usual || parseFloat(style.fontSize) < 8 && !/^(RT|RP)$/.test(usual.tagName) && usual.tagName.toLowerCase() !== 'svg') keep(el, 'small');
  }
  const block = blockOf(el);
  if (style.fontStyle === 'italic' && own.length >= 150 && !el.closest('blockquote, q, cite, address')) keep(el, 'italic');
  if (seenBlocks.has(block) || block.closest('pre, code, svg, math, textarea')) continue;
  seenBlocks.add(block);
  const text = offerText(block);
  const blockStyle = sightStyle(block);
  if (/uppercase/.test(style.textTransform) && /\s/.test(own) || /small-caps/.test(style.fontVariantCaps)) {
    if (own.length >= 20) keep(el, 'capitals');
  }
  if (text.length < 90) continue;
  counts.long++;
  if (blockStyle.textAlign === 'justify') keep(block, 'justified');
  const size = parseFloat(blockStyle.fontSize);
  const box = block.getBoundingClientRect();
  if (text.length > 200 && box.width / size > 38) keep(block, 'wide');
  const height = blockStyle.lineHeight === 'normal' ? 0 : parseFloat(blockStyle.lineHeight) / size;
  const tight = parseFloat(blockStyle.letterSpacing) < -0.2 || parseFloat(blockStyle.wordSpacing) < -0.5;
  if (height && height < 1.2 || tight) keep(block, 'cramped');
}
const joined = new Map();
for (const el of offerAll('p + p').slice(0, 600)) {
  const before = el.previousElementSibling;
  if (!sightSeen(el) || !sightSeen(before) || (el.textContent || '').length < 80 || (before.textContent || '').length < 80 || sightStyle(el).textIndent !== '0px') continue;
  const lines = sightLines(el, 1), last = before.getBoundingClientRect(), own = el.getBoundingClientRect();
  const height = parseFloat(sightStyle(el).lineHeight) || parseFloat(sightStyle(el).fontSize) * 1.2;
  const gap = own.top + parseFloat(sightStyle(el).paddingTop) - (last.bottom - parseFloat(sightStyle(before).paddingBottom));
  if (lines.length && Math.abs(own.left - last.left) < 4 && gap > -2 && gap < height * 0.2 && parseFloat(sightStyle(el).borderTopWidth) === 0) joined.set(el.parentElement, (joined.get(el.parentElement) || []).concat(el));
}
for (const [parent, list] of joined) if (list.length >= 2) keep(list[0], 'solid');
return { hasStyles, blocks, counts, body: sightPlace(document.body) };
