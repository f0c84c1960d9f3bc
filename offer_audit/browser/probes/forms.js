// Facts on fields, labels, groups, buttons. arguments[0]: most fields. Changes nothing.
const mostFields = arguments[0];
const all = offerAll(formFieldCss).filter((el) => !(el.parentElement && el.parentElement.closest('[contenteditable]')));
const shown = all.filter(formIsFieldSeen);
const fields = shown.slice(0, mostFields);
const indexOf = new Map(fields.map((el, index) => [el, index]));
const forms = offerAll('form');
const groupElements = offerAll('fieldset, [role=group], [role=radiogroup]').slice(0, 200);

// Which fields an element is tied to, by label, legend or reference, and how.
const ties = new Map();
const tie = (el, index, how) => { if (!ties.has(el)) ties.set(el, []); ties.get(el).push({field: index, how: how}); };

const labelFacts = (label, field) => ({
  selector: offerSelector(label), snippet: offerSnippet(label), text: formTextOfLabel(label), isVisible: offerIsVisible(label), isWrapping: label.contains(field),
  side: formSide(formTextBox(label.contains(field) ? label : label), offerBox(field)), isRed: formIsRed(getComputedStyle(label).color) || Array.from(label.children).some((each) => !each.matches(formFieldCss) && formIsRed(getComputedStyle(each).color)),
  drawn: ['::before', '::after'].map((part) => getComputedStyle(label, part).content).filter((c) => c && c !== 'none' && c !== 'normal').join(' ').slice(0, 60),
  spoken: offerCut(offerContentName(label, 0), 300), id: label.id,
  pictures: Array.from(label.querySelectorAll('img, svg')).length,
});

const rowWords = (el) => {
  const row = el.closest('tr, li, [role=row], dd, article');
  const text = row ? offerCut(Array.from(row.childNodes).map((node) => node.textContent || '').join(' '), 200) : '';
  const cell = el.closest('td, th');
  const table = el.closest('table');
  if (!cell || !table) return {row: text, header: '', rowHeader: ''};
  const header = table.rows[0] && table.rows[0] !== row && table.rows[0].cells[cell.cellIndex];
  const first = row.cells ? row.cells[0] : null;
  return {row: text, header: header ? offerCut(header.textContent || '', 100) : '', rowHeader: first && first !== cell ? offerCut(first.textContent || '', 100) : ''};
};

const headingsBefore = offerAll('h1, h2, h3, h4, h5, h6, [role=heading], legend, caption, summary, dt').filter(offerIsVisible);
const headingOf = (el) => {
  let last = null;
  for (const heading of headingsBefore) {
    if (heading.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING && !heading.contains(el)) last = heading;
  }
  return last ? offerCut(last.textContent || '', 150) : '';
};

const neighbourButton = (el) => {
  let at = el;
  for (let up = 0; at && up < 4; up += 1, at = at.parentElement) {
    const scope = at.parentElement;
    if (!scope || Array.from(scope.querySelectorAll(formFieldCss)).some((each) => each !== el && indexOf.has(each))) break;
    const button = Array.from(scope.querySelectorAll(formButtonCss)).find(offerIsVisible);
    if (button) return {text: offerText(button), name: offerName(button), isAfter: !!(el.compareDocumentPosition(button) & 4)};
    if (scope.localName === 'form') break;
  }
  return null;
};

const drawnLook = (el) => {
  const style = getComputedStyle(el);
  return {border: style.borderTopWidth !== '0px' ? style.borderTopColor : style.borderLeftColor, outline: style.outlineStyle === 'none' ? '' : style.outlineColor,
    background: style.backgroundColor, isRed: formIsRed(style.borderTopWidth !== '0px' ? style.borderTopColor : '') || formIsRed(style.backgroundColor) || formIsPink(style.backgroundColor) || (style.outlineStyle !== 'none' && formIsRed(style.outlineColor)) || (/rgb/.test(style.boxShadow) && formIsRed(style.boxShadow))};
};

const strip = (list) => list.map((each) => ({id: each.id, exists: each.exists, text: each.text, isVisible: each.isVisible}));

const fieldFacts = fields.map((el, index) => {
  const labels = Array.from(el.labels || []);
  labels.forEach((label) => tie(label, index, 'label'));
  const refs = {};
  for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-errormessage', 'aria-details']) {
    const list = formReferred(el, attribute);
    list.forEach((each) => { if (each.target) tie(each.target, index, attribute); });
    refs[attribute.slice(5)] = strip(list);
  }
  const facts = labels.map((label) => labelFacts(label, el));
  const named = formName(el, facts);
  const isNative = /^(input|select|textarea)$/.test(el.localName);
  return Object.assign({
    index: index, selector: offerSelector(el), snippet: offerSnippet(el), tag: el.localName, type: el.localName === 'input' ? el.type : el.localName,
    typeGiven: (el.getAttribute('type') || '').toLowerCase(), kind: formKind(el), isNative: isNative, nameAttribute: el.getAttribute('name') || '', id: el.id || '', form: forms.indexOf(el.form || el.closest('form')),
    box: offerBox(el), isExposed: offerIsExposed(el), name: named.name, nameFrom: named.from, labels: facts, ariaLabel: offerCollapse(el.getAttribute('aria-label')),
    title: offerCollapse(el.getAttribute('title')), placeholder: offerCollapse(el.getAttribute('placeholder')), autocomplete: (el.getAttribute('autocomplete') || '').toLowerCase().trim(),
    inputmode: el.getAttribute('inputmode') || '', pattern: el.getAttribute('pattern') || '', minlength: el.getAttribute('minlength') || '', maxlength: el.getAttribute('maxlength') || '',
    isRequired: !!el.required, ariaRequired: el.getAttribute('aria-required') || '', ariaInvalid: (el.getAttribute('aria-invalid') || '').toLowerCase(), isDisabled: !!el.disabled || el.getAttribute('aria-disabled') === 'true' || el.matches(':disabled'),
    isReadOnly: !!el.readOnly, isInvalidNow: !!el.validity && !el.validity.valid && !!el.value, hasValue: isNative && !/^(checkbox|radio)$/.test(el.type) && !!el.value, options: el.localName === 'select' ? Array.from(el.options).slice(0, 6).map((o) => offerCut(o.text, 60)) : [],
    classes: String(el.className && el.className.baseVal === undefined ? el.className : '').slice(0, 200), groups: groupElements.map((g, n) => (g.contains(el) ? n : -1)).filter((n) => n >= 0),
    heading: headingOf(el), words: rowWords(el), button: neighbourButton(el), look: drawnLook(el), onpaste: (el.getAttribute('onpaste') || '').slice(0, 100), onchange: (el.getAttribute('onchange') || '').slice(0, 200),
    isInSearch: !!el.closest('[role=search], search') || /search/i.test((el.form && ((el.form.getAttribute('action') || '') + ' ' + el.form.id + ' ' + el.form.className + ' ' + (el.form.getAttribute('aria-label') || ''))) || ''),
    before: [], after: [],
  }, refs);
});

const groups = groupElements.map((el) => {
  const legend = el.localName === 'fieldset' ? Array.from(el.children).find((c) => c.localName === 'legend') : null;
  const strayLegend = el.localName === 'fieldset' && !legend ? el.querySelector('legend') : null;
  const inside = fields.map((f, n) => (el.contains(f) ? n : -1)).filter((n) => n >= 0);
  inside.forEach((n) => { if (legend) tie(legend, n, 'legend'); formReferred(el, 'aria-labelledby').concat(formReferred(el, 'aria-describedby')).forEach((r) => { if (r.target) tie(r.target, n, 'group'); }); });
  return {selector: offerSelector(el), snippet: offerSnippet(el), tag: el.localName, role: el.getAttribute('role') || '', name: offerName(el), hasLegend: !!legend, strayLegend: strayLegend ? offerCut(strayLegend.textContent || '', 200) : '',
    legend: legend ? offerCut(legend.textContent || '', 300) : '', isLegendVisible: !!legend && offerIsVisible(legend), isLegendExposed: !!legend && offerIsExposed(legend), isVisible: offerIsVisible(el), fields: inside, heading: headingOf(el), isWholeForm: !!el.closest('form') && fields.filter((f) => f.form === el.closest('form')).length === inside.length, buttons: el.querySelectorAll(formButtonCss).length};
});

const labelElements = offerAll('label').slice(0, 160);
const labels = labelElements.map((label) => {
  const target = label.control;
  const wanted = label.getAttribute('for');
  const named = wanted === null ? null : formById(label, wanted);
  const inside = label.querySelector(formFieldCss);
  return {selector: offerSelector(label), snippet: offerSnippet(label), text: formTextOfLabel(label), isVisible: offerIsVisible(label), htmlFor: wanted, isReferred: !!label.id && offerAll('[aria-labelledby~="' + offerEscape(label.id) + '"]').length > 0, form: forms.indexOf(label.closest('form')),
    target: target ? (indexOf.has(target) ? indexOf.get(target) : -1) : null, targetExists: !!named, targetSnippet: target ? offerSnippet(target) : named ? offerSnippet(named) : '', targetType: target ? target.type || target.localName : named ? named.localName + (named.type ? ':' + named.type : '') : '',
    isTargetShown: !!target && formIsFieldSeen(target), isTargetRendered: !!target && offerIsRendered(target), inside: inside && indexOf.has(inside) ? indexOf.get(inside) : null, hasInside: !!inside || !!label.querySelector('button, meter, output, progress')};
});

// Words near each field: those since the field before, those up to the field after.
const pieceFacts = (node, field) => {
  const el = node.parentElement;
  if (!el || !offerIsVisible(el)) return null;
  const tied = [];
  const ids = [];
  for (let at = el, up = 0; at && up < 8; at = offerParent(at), up += 1) {
    (ties.get(at) || []).forEach((each) => { if (tied.length < 40) tied.push(each); });
    if (at.id) ids.push(at.id);
    if (/^(form|fieldset|body|main|section)$/.test(at.localName)) break;
  }
  const style = getComputedStyle(el);
  const owner = el.closest('label, legend, button, a, h1, h2, h3, h4, h5, h6, caption, th, option, output, [role=heading], [role=button], [role=alert], [role=status]');
  const classes = [el, el.parentElement].map((each) => (each && typeof each.className === 'string' ? each.className : '') + ' ' + (each ? each.id : '')).join(' ').slice(0, 160);
  return Object.assign({text: offerCut(node.data, 200), selector: offerSelector(el), owner: owner ? (owner.getAttribute('role') || owner.localName) : '', tied: tied, classes: classes, color: style.color, isRed: formIsRed(style.color),
    isBold: Number(style.fontWeight) >= 600, group: groupElements.map((g, n) => (g.contains(el) ? n : -1)).filter((n) => n >= 0).pop(), form: forms.indexOf(el.closest('form')),
    isLive: !!el.closest('[aria-live], [role=alert], [role=status], output')}, formSide(formTextBox(node), offerBox(field)));
};
const stream = formStream(document.body || document.documentElement, (el) => indexOf.has(el));
stream.forEach((entry, at) => {
  if (!entry.field) return;
  const index = indexOf.get(entry.field);
  const collect = (step, most) => {
    const found = [];
    for (let n = at + step; n >= 0 && n < stream.length && found.length < most; n += step) {
      if (stream[n].field) break;
      const piece = pieceFacts(stream[n].text, entry.field);
      if (piece) found.push(piece);
    }
    return step < 0 ? found.reverse() : found;
  };
  fieldFacts[index].before = collect(-1, 5);
  fieldFacts[index].after = collect(1, 3);
});

// Where the page says what an asterisk means, and how many fields come before that.
const keyPattern = /(\*|asterisk|\bstar\b).{0,70}(required|mandatory|must|compulsory|have to|need)|(required|mandatory|compulsory|must be|need).{0,70}(\*|asterisk|\bstar\b)/i;
let starKey = null;
const seenBlocks = new Set();
stream.forEach((entry, at) => {
  const block = entry.text && entry.text.parentElement && entry.text.parentElement.closest('p, li, div, legend, td, small, span, strong, em');
  if (starKey || !block || seenBlocks.has(block)) return;
  seenBlocks.add(block);
  for (const el of [block, block.parentElement]) {
    if (starKey || !el || el.querySelector(formFieldCss) || el.closest('label')) continue;
    const text = offerCut(el.textContent || '', 300);
    if (keyPattern.test(text) && offerIsVisible(el)) starKey = {selector: offerSelector(el), snippet: offerSnippet(el), text: text, fieldsBefore: stream.slice(0, at).filter((each) => each.field).length};
  }
});

// Boxes that tell of errors, wherever they stand, with where their links go.
const boxes = [];
for (const el of offerAll('[role=alert], [role=status], [class*=error i], [id*=error i], [class*=invalid i], [class*=danger i], [class*=alert i]')) {
  if (boxes.length >= 12 || /^(input|select|textarea|form|body|html|main|label|svg|button)$/.test(el.localName) || boxes.some((box) => box.el.contains(el))) continue;
  const text = offerText(el);
  if (!text || (el.textContent || '').length > 900 || !offerIsVisible(el)) continue;
  boxes.push({el: el, selector: offerSelector(el), snippet: offerSnippet(el), text: text, role: el.getAttribute('role') || '', classes: (String(el.className) + ' ' + el.id).slice(0, 120), isLive: !!el.closest('[aria-live], [role=alert], [role=status]'), hasField: !!el.querySelector(formFieldCss),
    tied: fieldFacts.filter((f) => ['describedby', 'errormessage', 'labelledby'].some((how) => f[how].some((r) => r.id && (el.id === r.id || el.querySelector('#' + offerEscape(r.id)))))).map((f) => f.index),
    links: Array.from(el.querySelectorAll('a[href^="#"]')).slice(0, 20).map((a) => ({text: offerText(a), id: a.getAttribute('href').slice(1), exists: !!formById(a, decodeURIComponent(a.getAttribute('href').slice(1)))}))});
}
boxes.forEach((box) => delete box.el);

// A field that takes the focus as the page opens, and how much of the page's main part stands before it.
const taking = fields.find((el) => el.hasAttribute('autofocus'));
let focusTaken = null;
if (taking) {
  const start = taking.closest('main, [role=main]') || document.body;
  let letters = 0;
  for (const entry of stream) {
    if (entry.field === taking) break;
    if (entry.text && start.contains(entry.text) && !entry.text.parentElement.closest('label, legend, nav, header') && !(taking.closest('form') || start).contains(entry.text)) letters += offerCollapse(entry.text.data).length;
  }
  focusTaken = {selector: offerSelector(taking), snippet: offerSnippet(taking), letters: letters};
}

const buttons = offerAll(formButtonCss).filter(offerIsVisible).slice(0, 100).map((el) => ({
  selector: offerSelector(el), snippet: offerSnippet(el), text: offerText(el) || offerCollapse(el.value), name: offerName(el), type: el.type || '', form: forms.indexOf(el.form || el.closest('form')), isDisabled: !!el.disabled || el.getAttribute('aria-disabled') === 'true',
  describedby: strip(formReferred(el, 'aria-describedby')), words: rowWords(el), heading: headingOf(el), box: offerBox(el), isInTable: !!el.closest('table'), hasPopup: el.hasAttribute('aria-haspopup') || el.hasAttribute('aria-expanded') || el.hasAttribute('aria-controls') || el.hasAttribute('popovertarget'),
}));
const formFacts = forms.slice(0, 40).map((form, index) => ({
  index: index, selector: offerSelector(form), snippet: offerSnippet(form), isVisible: offerIsVisible(form), method: form.method, action: (form.getAttribute('action') || '').slice(0, 200), hasAction: form.hasAttribute('action'), isNoValidate: form.noValidate, role: form.getAttribute('role') || '',
  hidden: form.querySelectorAll('input[type=hidden]').length, onsubmit: (form.getAttribute('onsubmit') || '').slice(0, 100),
}));
const referring = offerAll('[aria-describedby], [aria-labelledby], [aria-errormessage], [aria-controls], [aria-owns], [aria-details]').slice(0, 400).filter(offerIsExposed);
const broken = [];
for (const el of referring) {
  for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-errormessage', 'aria-details', 'aria-owns', 'aria-controls']) {
    const list = formReferred(el, attribute);
    const missing = list.filter((each) => !each.exists).map((each) => each.id);
    if (missing.length && broken.length < 60) broken.push({selector: offerSelector(el), snippet: offerSnippet(el), attribute: attribute, missing: missing, isAll: missing.length === list.length, isField: indexOf.has(el), expanded: el.getAttribute('aria-expanded'), name: offerName(el)});
  }
}
// Scripts of the page itself that leave it, or empty its form, after some seconds.
const timers = [];
for (const script of Array.from(document.scripts).filter((each) => !each.src && each.text.length < 60000).slice(0, 40)) {
  const found = /set(?:Timeout|Interval)\s*\(([^]{0,400}?(?:location|\.submit\(|reload\(|\.reset\(|log_?out|expire)[^]{0,300}?)[,]\s*([\d_ *]{1,20})\)/i.exec(script.text);
  if (!found) continue;
  const milliseconds = found[2].replace(/[_ ]/g, '').split('*').reduce((product, part) => product * Number(part || 1), 1);
  if (milliseconds >= 3000 && milliseconds < 72000000) timers.push({selector: offerSelector(script), snippet: offerCut(found[0], 200), seconds: Math.round(milliseconds / 1000)});
}

const captchas = offerAll('img, iframe, canvas, svg, div, input').filter((el) => /captcha|turnstile|security[-_ ]?code/i.test([el.getAttribute('src'), el.getAttribute('alt'), el.id, typeof el.className === 'string' ? el.className : '', el.getAttribute('title')].join(' ')) && offerIsVisible(el)).slice(0, 5)
  .map((el) => ({selector: offerSelector(el), snippet: offerSnippet(el), tag: el.localName, alt: el.getAttribute('alt'), name: offerName(el)}));
// Lines of the page that may tell of required fields, errors, time limits, or a second look before sending.
const telling = /required|mandatory|optional|compulsory|\bmust\b|marked|\*|asterisk|minutes?\b|seconds\b|expire|time ?out|time left|remaining|timed out|logged out|error|problem|invalid|incorrect|same as|review|check your|refund|undo|cancel|are you sure|go back|preview|confirm|legally|binding|captcha|robot|characters you|letters you/i;
const lines = String((document.body || document.documentElement).innerText || '').slice(0, 60000).split('\n').map(offerCollapse).filter((line) => line && telling.test(line)).slice(0, 80).map((line) => offerCut(line, 240));
return {fields: fieldFacts, groups: groups, labels: labels, forms: formFacts, buttons: buttons, broken: broken, captchas: captchas, hasAudio: offerAll('audio').length > 0, left_out: shown.length - fields.length, lines: lines, starKey: starKey, focusTaken: focusTaken, boxes: boxes, timers: timers};
