// Passages that speak of colours, shapes and places on the page, and words that style sheets put in.
const SPEAKS = /\b(red|green|blue|yellow|orange|amber|purple|pink|gr[ea]y|black|white|brown|turquoise|teal|gold|colou?r(s|ed|ing)?|left|right|round|square|circ(le|ular)|triang(le|ular)|oval|rectang(le|ular)|diamond|big|large|small|arrow|corner|bottom|top|hear|sound|beep)\b/i;
const passages = [];
const done = new Set();
function blockOf(el) {
  let at = el;
  while (at.parentElement && /^(inline|contents|ruby)/.test(sightStyle(at).display) && !/^inline-(block|flex|grid)/.test(sightStyle(at).display)) at = at.parentElement;
  return at;
}
for (const el of sightRuns()) {
  if (passages.length >= 60) break;
  const block = blockOf(el);
  if (done.has(block) || block.closest('pre, code, svg, blockquote, q')) continue;
  done.add(block);
  const text = offerCollapse(block.innerText || '');
  if (text.length < 8 || text.length > 4000 || !SPEAKS.test(text)) continue;
  for (const sentence of text.split(/(?<=[.!?:;])\s+(?=[A-Z"“‘(])/)) {
    if (SPEAKS.test(sentence) && passages.length < 60) passages.push({ selector: offerSelector(block), snippet: offerSnippet(block), text: sentence.slice(0, 300) });
  }
}
const generated = [];
const seen = new Set();
const said = offerCollapse(document.body ? document.body.innerText : '').toLowerCase().slice(0, 300000);
function wordsOf(el, content) {
  const shown = content.replace(/\s\/\s("[^"]*"|attr\([^)]*\))\s*$/, '');
  const parts = shown.match(/"((?:[^"\\]|\\.)*)"|attr\(\s*([\w-]+)[^)]*\)|counters?\([^)]*\)/g) || [];
  return parts.map((part) => {
    if (part[0] === '"') return part.slice(1, -1).replace(/\\"/g, '"');
    if (part.startsWith('attr')) return el.getAttribute(/attr\(\s*([\w-]+)/.exec(part)[1]) || '';
    return '1';
  }).join('').trim();
}
const alternative = (content) => /\s\/\s("[^"]*"|attr\()/.test(content);
for (const el of offerAll('body *').slice(0, 5000)) {
  if (generated.length >= 40) break;
  for (const which of ['::before', '::after']) {
    const style = getComputedStyle(el, which);
    const content = style.content;
    if (!content || content === 'none' || content === 'normal' || !/"|attr/.test(content)) continue;
    const words = wordsOf(el, content);
    if (!/\p{L}{2}/u.test(words) || /[\ue000-\uf8ff]/.test(words)) continue;
    if (style.display === 'none' || style.visibility !== 'visible' || parseFloat(style.fontSize) < 2 || parseFloat(style.opacity) === 0 || !sightSeen(el)) continue;
    const key = words + '|' + el.localName + '|' + el.className;
    if (seen.has(key)) continue;
    seen.add(key);
    const isIconFont = /icon|symbol|awesome|glyph/i.test(style.fontFamily);
    if (isIconFont) continue;
    generated.push(Object.assign(sightPlace(el), {
      which, words: words.slice(0, 200), own: offerText(el).slice(0, 120), name: offerName(el).slice(0, 120), hasAlternative: alternative(content),
      isSaid: said.includes(words.toLowerCase().replace(/^[\s(:–-]+|[\s):–-]+$/g, '')), hidden: sightHidden(el), isQuote: el.localName === 'q',
    }));
  }
}
return { passages, generated, anyText: said.length > 0 };
