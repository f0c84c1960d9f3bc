// Puts window.__offerWalk.state into the page, and tells by it where the keyboard's focus is now, after a key: {key, stop?, lost, log, blurred}. key is -1 where nothing has it. What
// is known of an element is told the first time the focus comes to it; blurred is how the one before looks without it.

const LOOKS = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderTopColor', 'borderTopWidth', 'borderBottomColor', 'borderBottomWidth',
  'borderLeftColor', 'borderLeftWidth', 'backgroundColor', 'backgroundImage', 'color', 'textDecorationLine', 'textDecorationColor', 'textDecorationThickness',
  'transform', 'opacity', 'filter', 'fontWeight', 'fill', 'stroke'];
const looksOf = (el) => { const style = getComputedStyle(el); return LOOKS.map((name) => style[name]); };

const walk = window.__offerWalk || (window.__offerWalk = {stops: [], keys: new Map(), came: [], before: null});
if (!walk.isListening) {
  walk.isListening = true;
  walk.startedIn = document.activeElement === document.body ? null : document.activeElement;
  window.addEventListener('focus', (event) => { if (walk.came.length < 50) walk.came.push(event.composedPath()[0]); }, true);
  const calm = document.createElement('style');
  calm.textContent = '*,*::before,*::after{transition-duration:0s!important;transition-delay:0s!important;scroll-behavior:auto!important;animation-play-state:paused!important}';
  document.documentElement.append(calm);
  walk.calm = calm;
}

const active = () => {
  let el = document.activeElement, frame = null;
  for (let depth = 0; el && depth < 20; depth += 1) {
    if (el.shadowRoot && el.shadowRoot.activeElement) el = el.shadowRoot.activeElement;
    else if (el.localName === 'iframe') {
      let inner = null;
      try { inner = el.contentDocument && el.contentDocument.activeElement; } catch (error) { inner = null; }
      if (!inner || inner === inner.ownerDocument.body) return {el: el, frame: frame};
      frame = el; el = inner;
    } else break;
  }
  return {el: el, frame: frame};
};

const isOpaque = (el, to) => {
  for (let at = el; at && at !== to.parentElement; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (Number(style.opacity) < 0.9) return false;
    if (/^(img|video|canvas|iframe|svg)$/.test(at.localName) || style.backgroundImage !== 'none') return true;
    const alpha = /rgba?\(\d+, \d+, \d+(?:, ([\d.]+))?\)/.exec(style.backgroundColor);
    if (!alpha || alpha[1] === undefined || Number(alpha[1]) >= 0.9) return true;
  }
  return false;
};
const pinned = (el, target) => {
  for (let at = el; at; at = offerParent(at)) {
    if (at.contains(target)) return null;
    if (/^(fixed|sticky)$/.test(getComputedStyle(at).position)) return at;
  }
  return null;
};
// How much of it lies under something that stays put over the page: a share from 0 to 1, and what covers it.
const covered = (el) => {
  if (el.localName === 'area') return {share: 0, points: 0, by: '', bySnippet: ''}; // its place is the picture's
  const box = (el.getClientRects()[0]) || el.getBoundingClientRect();
  let points = 0, hidden = 0, cover = null;
  for (let row = 0; row < 3; row += 1) for (let column = 0; column < 5; column += 1) {
    const x = box.left + 1 + (box.width - 2) * column / 4, y = box.top + 1 + (box.height - 2) * row / 2;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
    points += 1;
    let hit = document.elementFromPoint(x, y);
    while (hit && hit.shadowRoot && hit.shadowRoot.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) hit = hit.shadowRoot.elementFromPoint(x, y);
    if (!hit || hit === el || el.contains(hit) || hit.contains(el) || (hit.closest('label') && hit.closest('label').control === el)) continue;
    const over = pinned(hit, el);
    if (over && isOpaque(hit, over)) { hidden += 1; cover = over; }
  }
  return {share: points ? hidden / points : 0, points: points, by: cover ? offerSelector(cover) : '', bySnippet: cover ? offerSnippet(cover) : ''};
};

const leadsToMain = (el) => {
  const id = /^#(.+)$/.exec(el.getAttribute('href') || '');
  const target = id && document.getElementById(decodeURIComponent(id[1])), main = document.querySelector('main,[role=main]') || document.querySelector('h1');
  return Boolean(target && main && !main.contains(el) && (target === main || target.contains(main) || main.contains(target) && !main.querySelector('nav')));
};
const about = (el, frame) => {
  const box = offerBox(el), rect = el.getBoundingClientRect();
  const label = el.labels && Array.from(el.labels).find((each) => offerIsVisible(each));
  const dialog = el.closest('dialog,[role=dialog],[role=alertdialog],[aria-modal=true]');
  const part = el.closest('main,nav,header,footer,aside,form,[role=main],[role=navigation]');
  let clip = 'none', pinnedBy = '';
  for (let at = el.parentElement, steps = 0; at && steps < 60; at = at.parentElement, steps += 1) {
    const style = getComputedStyle(at);
    if (style.overflowX !== 'visible' || style.clipPath !== 'none' || style.contain.includes('paint')) {
      const outer = at.getBoundingClientRect();
      if (rect.left - outer.left < 4 || rect.top - outer.top < 4 || outer.right - rect.right < 4 || outer.bottom - rect.bottom < 4) clip = 'tight';
    }
    if (/^(fixed|sticky)$/.test(style.position)) pinnedBy = style.position;
  }
  return {
    selector: (frame ? offerSelector(frame) + ' >>> ' : '') + offerSelector(el), snippet: offerSnippet(el), name: offerName(el).slice(0, 80),
    tag: el.localName, role: el.getAttribute('role') || '', type: el.getAttribute('type') || '', href: (el.getAttribute('href') || '').slice(0, 200),
    tabindex: el.getAttribute('tabindex') || '', className: String(el.getAttribute('class') || '').slice(0, 100), part: part ? part.localName + (part.getAttribute('role') || '') : '',
    box: box, isVisible: offerIsVisible(el), isPinned: pinnedBy !== '' || getComputedStyle(el).position === 'fixed', clip: clip, label: label ? offerBox(label) : null,
    isInView: rect.right > 0 && rect.bottom > 0 && rect.left < innerWidth && rect.top < innerHeight,
    isOffPage: rect.right + scrollX <= 0 || rect.bottom + scrollY <= 0 || rect.left + scrollX >= Math.max(document.documentElement.scrollWidth, innerWidth),
    covered: frame ? {share: 0, points: 0, by: '', bySnippet: ''} : covered(el), dialog: dialog ? offerSelector(dialog) : '', isFrame: el.localName === 'iframe', isInFrame: Boolean(frame),
    isTextField: el.localName === 'textarea' || el.isContentEditable || el.localName === 'input' && !/^(checkbox|radio|button|submit|reset|image|file|range|color)$/.test(el.type),
    isMedia: /^(video|audio|object|embed)$/.test(el.localName), focused: looksOf(el), hasName: offerName(el) !== '', leadsToMain: el.localName === 'a' && leadsToMain(el),
  };
};

walk.state = () => {
  const now = active();
  const isNowhere = !now.el || now.el === document.body || now.el === document.documentElement;
  const answer = {key: -1, lost: null, log: [], blurred: null};
  if (walk.before && walk.before.el !== now.el && walk.before.el.isConnected) answer.blurred = {key: walk.before.key, looks: looksOf(walk.before.el)};
  walk.before = null;
  const came = walk.came.splice(0).filter((el, index, all) => el instanceof Element && all.indexOf(el) === index && el !== document.body);
  if (!isNowhere) {
    if (!walk.keys.has(now.el)) {
      walk.keys.set(now.el, walk.stops.length);
      walk.stops.push(now.el);
      answer.stop = about(now.el, now.frame);
    }
    answer.key = walk.keys.get(now.el);
    answer.covered = now.frame ? null : covered(now.el);
    walk.before = {el: now.el, key: answer.key};
  }
  const passing = came.find((el) => el !== now.el && !el.shadowRoot && el.localName !== 'iframe');
  if (passing) {
    answer.lost = {
      selector: offerSelector(passing), snippet: offerSnippet(passing), name: offerName(passing).slice(0, 80), isConnected: passing.isConnected,
      isShown: passing.isConnected && offerIsRendered(passing), to: isNowhere ? '' : offerSelector(now.el), toSnippet: isNowhere ? '' : offerSnippet(now.el),
      isSentinel: !offerName(passing) && !offerText(passing) || Boolean(passing.closest('[aria-hidden=true]')), isWithin: !isNowhere && passing.contains(now.el) || !isNowhere && now.el.contains(passing),
      sameForm: !isNowhere,
    };
  }
  if (window.__offerWatch) answer.log = window.__offerWatch.log.splice(0);
  const heading = document.querySelector('h1');
  const names = document.title + ' / ' + (heading ? offerText(heading) : '');
  if (walk.names !== undefined && walk.names !== names) answer.log.push({kind: 'renamed', about: names.slice(0, 200)});
  walk.names = names;
  answer.isHeard = false;
  for (let at = isNowhere || now.frame ? null : now.el, steps = 0; at && steps < 60; at = offerParent(at), steps += 1) if (window.__offerHeard && window.__offerHeard.has(at)) answer.isHeard = true;
  answer.hasFocus = document.hasFocus();
  return answer;
};
return walk.state();
