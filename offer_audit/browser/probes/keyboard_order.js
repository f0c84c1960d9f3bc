// The walk's stops against the document and the picture: their places in the document, groups whose parts are shown in
// another order than they stand in the document, and how much comes before the main content.

const walk = window.__offerWalk;
const stops = walk.stops.filter((el) => el.isConnected && el.ownerDocument === document);
const ranked = stops.slice().sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
const ranks = walk.stops.map((el) => ranked.indexOf(el));

// Groups: the parents of two or more parts that each hold a stop.
const holders = new Map();
for (const stop of stops) {
  let child = stop;
  for (let parent = offerParent(stop), depth = 0; parent && depth < 40; child = parent, parent = offerParent(parent), depth += 1) {
    if (!holders.has(parent)) holders.set(parent, new Map());
    const parts = holders.get(parent);
    if (!parts.has(child)) parts.set(child, []);
    parts.get(child).push(stop);
  }
}
const shown = (el) => { const box = el.getBoundingClientRect(); return {left: box.left + scrollX, top: box.top + scrollY, right: box.right + scrollX, bottom: box.bottom + scrollY, width: box.width, height: box.height}; };
const shared = (a1, a2, b1, b2) => Math.min(a2, b2) - Math.max(a1, b1);
// Whether the part that comes later in the document is shown wholly before the other.
const isBefore = (late, early, isRtl) => {
  const inRow = shared(late.top, late.bottom, early.top, early.bottom) >= 0.5 * Math.min(late.height, early.height);
  const inColumn = shared(late.left, late.right, early.left, early.right) >= 0.5 * Math.min(late.width, early.width);
  if (inRow) return isRtl ? late.left >= early.right - 1 : late.right <= early.left + 1;
  return inColumn && late.bottom <= early.top + 1;
};
const reasonOf = (parent, parts) => {
  const style = getComputedStyle(parent), looks = parts.map((el) => getComputedStyle(el));
  const isFlex = style.display.includes('flex'), isGrid = style.display.includes('grid');
  if (isFlex && style.flexDirection.endsWith('reverse')) return 'reverse';
  if (isFlex && style.flexWrap === 'wrap-reverse') return 'reverse';
  if ((isFlex || isGrid) && looks.some((look) => look.order !== '0')) return 'order';
  if (isGrid && looks.some((look) => look.gridRowStart !== 'auto' || look.gridColumnStart !== 'auto')) return 'grid';
  if (isGrid && style.gridAutoFlow.includes('dense')) return 'grid';
  if (looks.filter((look) => look.float === 'right').length >= 2) return 'float';
  if (looks.filter((look) => look.position === 'absolute').length >= 2) return 'position';
  if (looks.some((look) => look.position === 'relative' && (look.top !== 'auto' && look.top !== '0px' || look.left !== 'auto' && look.left !== '0px'))) return 'position';
  if (looks.some((look) => look.transform !== 'none')) return 'transform';
  if (style.direction === 'rtl' && parent.parentElement && getComputedStyle(parent.parentElement).direction === 'ltr') return 'direction';
  return looks.some((look) => /^-\d/.test(look.marginTop) || /^-\d/.test(look.marginLeft)) ? 'margin' : looks.some((look) => look.float === 'right') ? 'one float' : looks.some((look) => look.position === 'absolute') ? 'one position' : '';
};
const moved = [];
for (const [parent, held] of holders) {
  if (held.size < 2 || moved.length >= 12) continue;
  const parts = Array.from(held.keys()).filter((el) => getComputedStyle(el).position !== 'fixed' && getComputedStyle(el).position !== 'sticky' && (offerIsVisible(el) || held.get(el).some(offerIsVisible))).slice(0, 60);
  parts.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const boxes = parts.map(shown);
  const isRtl = getComputedStyle(parent).direction === 'rtl' && getComputedStyle(parent.parentElement || parent).direction === 'rtl';
  let pairs = 0, turned = 0;
  const involved = new Set();
  for (let early = 0; early < parts.length; early += 1) for (let late = early + 1; late < parts.length; late += 1) {
    if (!boxes[early].width || !boxes[late].width) continue;
    pairs += 1;
    if (isBefore(boxes[late], boxes[early], isRtl)) { turned += 1; involved.add(early); involved.add(late); }
  }
  if (!turned) continue;
  const first = parts[Math.min(...involved)], named = Array.from(involved).sort((a, b) => a - b).slice(0, 6);
  moved.push({
    selector: offerSelector(parent), snippet: offerSnippet(parent), reason: reasonOf(parent, parts.filter((_, index) => involved.has(index))), pairs: pairs, turned: turned, parts: parts.length,
    involved: involved.size, first: offerSelector(first), box: offerBox(parent), stopsInvolved: Array.from(involved).reduce((sum, index) => sum + held.get(parts[index]).length, 0),
    hasFields: Array.from(involved).filter((index) => held.get(parts[index]).some((el) => /^(input|select|textarea)$/.test(el.localName))).length,
    tallest: Math.max(...Array.from(involved).map((index) => boxes[index].height)), names: named.map((index) => offerName(held.get(parts[index])[0]).slice(0, 40)),
    isLayout: parent === document.body || Array.from(involved).some((index) => parts[index].matches('main,nav,aside,header,footer') || parts[index].querySelector('main,nav,aside,h1')),
  });
}

// What lies over the whole page from the start, as a dialog does.
const isFixed = (el) => el && getComputedStyle(el).position === 'fixed';
const veil = () => {
  const corners = [[6, 6], [innerWidth - 20, 6], [6, innerHeight - 6], [innerWidth - 20, innerHeight - 6]].map(([x, y]) => { let at = document.elementFromPoint(x, y); while (at && !isFixed(at)) at = at.parentElement; return at; });
  return corners.every(Boolean) ? corners[0] : null;
};
const overlay = () => {
  const over = veil();
  const marked = offerAll('[role=dialog],[role=alertdialog],[aria-modal=true],dialog[open]').find((el) => offerIsVisible(el) && (el.getAttribute('aria-modal') === 'true' || over && getComputedStyle(el).position !== 'static' || over && over.contains(el)) && !el.matches(':modal'));
  const box = marked || over && !over.matches('main,body') && offerText(over) && !over.querySelector('main,h1') && over;
  if (!box || box.querySelector('main')) return null;
  return {selector: offerSelector(box), snippet: offerSnippet(box), name: (offerName(box) || offerText(box)).slice(0, 60), tag: box.localName, role: box.getAttribute('role') || '', covers: Boolean(over), isMarked: Boolean(marked), inside: walk.stops.map((el) => box === el || box.contains(el)), startsIn: Boolean(walk.startedIn && box.contains(walk.startedIn))};
};

// What comes before the main content.
const ownText = (el) => offerCollapse(Array.from(el.childNodes).filter((node) => node.nodeType === 3).map((node) => node.data).join(' ')).length;
const firstWords = () => offerAll('p,h2,h3,form,article,li,td,div').slice(0, 3000).find((el) => ownText(el) >= 25 && offerIsVisible(el) && !el.closest('nav,header,footer,[role=navigation],[role=banner]') && stops.filter((stop) => stop.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING).length >= 6);
const main = document.querySelector('main,[role=main]') || document.querySelector('h1') || firstWords();
// A skip link that is not displayed, so that Tab can never come to it.
const sleeping = offerAll('a[href^="#"]').slice(0, 40).find((el) => !offerIsRendered(el) && main && !main.contains(el) && !el.closest('dialog,[hidden],details') && /\b(skip|jump)\b/i.test(el.textContent || '') && (el.parentElement === document.body || offerIsRendered(el.parentElement)));
const isAhead = (el) => main && Boolean(el.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING) && !el.contains(main);
return {
  ranks: ranks, moved: moved, overlay: overlay(), sleeping: sleeping ? {selector: offerSelector(sleeping), snippet: offerSnippet(sleeping), name: offerCollapse(sleeping.textContent).slice(0, 80), tag: 'a', role: ''} : null, hasMain: Boolean(document.querySelector('main,[role=main]')), hasHeading: Boolean(document.querySelector('h1,h2,[role=heading]')),
  mainSelector: main ? offerSelector(main) : '', ahead: main ? stops.filter(isAhead).length : 0, height: document.documentElement.scrollHeight,
  aheadIn: main ? Array.from(new Set(stops.filter(isAhead).map((el) => el.closest('nav,header,[role=navigation]')).filter(Boolean))).slice(0, 3).map(offerSelector) : [],
};
