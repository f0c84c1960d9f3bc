// What listens to the mouse on this page, and whether a keyboard can get at it. Needs the developer tools' functions.
// Keeps the elements in window.__offerTried, in the order of the answer. Changes nothing.

const POINTER = /^(click|dblclick|mousedown|mouseup|pointerdown|pointerup|touchstart|touchend|contextmenu)$/;
const KEYS = /^(keydown|keyup|keypress)$/;
const NATIVE = 'a[href],area[href],button,input,select,textarea,summary,option,label,audio[controls],video[controls],iframe,object,embed,details';
const WIDGETS = /^(button|link|checkbox|switch|radio|tab|menuitem|menuitemcheckbox|menuitemradio|option|slider|spinbutton|combobox|textbox|treeitem|searchbox)$/;
const COMPOSITE = /^(tab|menuitem|menuitemcheckbox|menuitemradio|option|radio|treeitem|gridcell|row)$/;

const jQueryEvents = (target) => {
  const tool = window.jQuery, data = tool && tool._data ? tool._data(target, 'events') : null;
  const rules = [];
  for (const kind of Object.keys(data || {})) for (const each of data[kind].slice(0, 50)) if (each.selector) rules.push([kind, each.selector]);
  return rules;
};
const delegated = [window, document, document.documentElement, document.body].flatMap((target) => { try { return jQueryEvents(target); } catch (error) { return []; } });
const reactEvents = (el) => {
  const key = Object.keys(el).find((each) => each.startsWith('__reactProps$'));
  return key && el[key] ? Object.keys(el[key]).filter((name) => /^on[A-Z]/.test(name) && typeof el[key][name] === 'function').map((name) => name.slice(2).toLowerCase()) : [];
};
const listenersOf = (el) => { try { return Object.keys(getEventListeners(el)); } catch (error) { return []; } };
const eventsOf = (el) => {
  const names = new Set(listenersOf(el));
  for (const name of reactEvents(el)) names.add(name);
  for (const [kind, css] of delegated) { try { if (el.matches(css)) names.add(kind); } catch (error) { /* jQuery's own selectors */ } }
  return Array.from(names);
};
const isFocusable = (el) => el.tabIndex >= 0 && !el.disabled && (el.hasAttribute('tabindex') || el.isContentEditable || el.matches('a[href],area[href],button,input,select,textarea,summary,audio[controls],video[controls],iframe'));
const isReached = (el) => isFocusable(el) && offerIsRendered(el);
const above = (el, test) => { for (let at = offerParent(el), steps = 0; at && steps < 60; at = offerParent(at), steps += 1) if (test(at)) return at; return null; };
const keysAbove = (el) => Boolean(above(el, (at) => at !== document.body && at !== document.documentElement && listenersOf(at).some((name) => KEYS.test(name))));
const LOOK = /^rgba\(\d+, \d+, \d+, 0\)$/;
const isHandle = (el) => { const style = getComputedStyle(el); return /^(pointer|grab|move|(ew|ns|col|row)-resize)$/.test(style.cursor) && !LOOK.test(style.backgroundColor) && style.position !== 'fixed'; };
const hasLook = (el) => isHandle(el) || offerText(el) !== '' || offerName(el) !== '' || Boolean(el.querySelector('img,svg,canvas')) || el.matches('img,svg,canvas') || getComputedStyle(el).backgroundImage !== 'none' || ['::before', '::after'].some((part) => !/^(none|normal|"\s*")$/.test(getComputedStyle(el, part).content));

// Buttons or choices beside it that move things too.
const hasOtherWay = (el) => {
  const group = el.closest('ul,ol,table,form,section,fieldset,main') || document.body;
  return offerAll('button,a[href],select,input', group).some((other) => isReached(other) && (/\b(move|up|down|higher|lower|earlier|later|order|position|add|remove|choose|upload|browse|left|right|zoom)\b/i.test(offerName(other)) || /^(file|range|number)$/.test(other.type)));
};

const listensAbove = [document, document.documentElement, document.body, window].some((target) => listenersOf(target).some((name) => POINTER.test(name)));
// A button or link that tabindex takes out of the order of Tab, and that no arrow key of a widget round it reaches.
const GROUP = '[role=tablist],[role=toolbar],[role=menu],[role=menubar],[role=listbox],[role=grid],[role=tree],[role=radiogroup],[role=combobox],[role=group],[role=spinbutton],[aria-hidden=true],[inert]';
const isTakenOut = (el) => el.matches('button,a[href],summary') && el.tabIndex < 0 && !el.disabled && !el.closest(GROUP) && !COMPOSITE.test(el.getAttribute('role') || '') && !keysAbove(el) &&
  !(el.localName === 'a' && offerAll('a[href]').some((other) => other !== el && other.href === el.href && isReached(other)));
const tried = [], answer = [];
for (const el of offerAll('body *').slice(0, 5000)) {
  if (answer.length >= 60) break;
  if (/^(script|style|template|head|meta|link|br|option|dialog)$/.test(el.localName)) continue;
  const events = eventsOf(el), pointer = events.filter((name) => POINTER.test(name));
  const isNative = el.matches(NATIVE), role = el.getAttribute('role') || '';
  const isOut = isNative && isTakenOut(el);
  const isDragged = el.draggable && el.getAttribute('draggable') === 'true' || events.includes('drop') && !offerAll('[draggable=true]').length;
  const style = pointer.length || isNative && !isDragged ? null : getComputedStyle(el);
  const isPointed = !isNative && !pointer.length && style && style.cursor === 'pointer' && (!el.parentElement || getComputedStyle(el.parentElement).cursor !== 'pointer');
  const isWidget = WIDGETS.test(role) && !isNative;
  if (!pointer.length && !isPointed && !isDragged && !isWidget && !isOut) continue;
  if (isNative && !isDragged && !isOut && !COMPOSITE.test(role) && (pointer.includes('click') || !pointer.length || /^(input|select|textarea|label|details|iframe)$/.test(el.localName))) {
    const isDown = pointer.some((name) => /down|start/.test(name));
    if (!isDown) continue;
  }
  if (!offerIsVisible(el) || el.closest('[inert]')) continue;
  if (isNative && COMPOSITE.test(role) && !offerAll('[role="' + role + '"]').some((other) => other.tabIndex < 0)) continue;
  tried.push(el);
  const ancestor = above(el, (at) => isReached(at) || at.localName === 'label' || at.localName === 'summary');
  answer.push({
    selector: offerSelector(el), snippet: offerSnippet(el), name: offerName(el).slice(0, 80) || offerText(el).slice(0, 80), tag: el.localName, role: role, events: events.slice(0, 20), pointer: pointer,
    hasKeys: events.some((name) => KEYS.test(name)), hasKeysAbove: keysAbove(el), isFocusable: isFocusable(el), tabindex: el.getAttribute('tabindex') || '', isNative: isNative, isWidget: isWidget,
    isComposite: COMPOSITE.test(role), hasPeer: COMPOSITE.test(role) && offerAll('[role="' + role + '"]').some((other) => other !== el && isReached(other)), isPointed: Boolean(isPointed), isDelegated: Boolean(isPointed && (listensAbove || above(el, (at) => listenersOf(at).some((name) => POINTER.test(name))))),
    isInControl: Boolean(ancestor), holdsControls: offerAll('a,button,input,select,textarea,summary,[tabindex]', el).some(isReached), hasLook: hasLook(el), isHidden: Boolean(el.closest('[aria-hidden=true]')),
    isDragged: isDragged, isTakenOut: isOut, moves: events.some((name) => /^(mousemove|pointermove|touchmove|dragstart|drag)$/.test(name)), isDisabled: el.getAttribute('aria-disabled') === 'true' || Boolean(el.disabled),
    hasOtherWay: hasOtherWay(el), box: offerBox(el), cursor: getComputedStyle(el).cursor, hasTwin: Boolean(offerName(el) || offerText(el)) && offerAll('a[href],button,summary,input[type=button],[tabindex="0"]').some((other) => other !== el && !other.contains(el) && !el.contains(other) && isReached(other) && (offerName(other) || 'x') === (offerText(el) || offerName(el))),
  });
}
window.__offerTried = tried;
const gestures = offerAll('body *').slice(0, 5000).filter((el) => {
  const names = listenersOf(el);
  return names.some((name) => /^(touchstart|pointerdown)$/.test(name)) && names.some((name) => /^(touchmove|touchend|pointermove|pointerup)$/.test(name)) && !names.some((name) => /^(click|mousedown)$/.test(name)) && !el.matches(NATIVE) && offerIsVisible(el);
}).slice(0, 5).map((el) => ({selector: offerSelector(el), snippet: offerSnippet(el), name: offerName(el).slice(0, 80) || offerText(el).slice(0, 60), tag: el.localName, role: el.getAttribute('role') || '',
  hasButtons: [el, offerParent(el), offerParent(offerParent(el) || el)].filter((each) => each && !/^(main|body)$/.test(each.localName)).some((each) => offerAll('button,[role=button],a[href^="#"],input[type=button],input[type=range],select', each).some(isReached)) }));
const motion = listenersOf(window).filter((name) => /^device(motion|orientation)/.test(name));
const TILT = /\b(tilt|shake|rotate|turn|move)(ing)? (your|the|this) (phone|telephone|mobile|device|tablet|screen)\b|\b(tilt|shake)\b/i;
const tells = motion.length ? offerAll('p,li,h1,h2,h3,span,div,button,label').slice(0, 2000).find((el) => offerIsVisible(el) && TILT.test(Array.from(el.childNodes).filter((node) => node.nodeType === 3).map((node) => node.data).join(' '))) : null;
return {found: answer, gestures: gestures, motion: motion, tells: tells ? {selector: offerSelector(tells), snippet: offerSnippet(tells)} : null};
