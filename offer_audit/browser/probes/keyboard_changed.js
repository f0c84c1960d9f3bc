// Changes one kept field as a person would, and tells after a moment what else happened. arguments: its number.

const el = window.__offerFields[arguments[0]], done = arguments[arguments.length - 1];
const watch = window.__offerWatch;
const set = (value) => {
  const owner = el.localName === 'select' ? HTMLSelectElement : el.localName === 'textarea' ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(owner.prototype, 'value').set.call(el, value);
};
const tell = (name) => el.dispatchEvent(new Event(name, {bubbles: true, composed: true}));
const key = (name) => el.dispatchEvent(new KeyboardEvent(name, {key: '1', code: 'Digit1', bubbles: true, composed: true}));
el.focus();
const before = {value: el.value, checked: el.checked};
watch.begin();
try {
  if (el.localName === 'select') {
    const other = Array.from(el.options).findIndex((option, index) => index !== el.selectedIndex && !option.disabled && option.value);
    el.selectedIndex = other < 0 ? (el.selectedIndex + 1) % el.options.length : other;
    tell('input'); tell('change');
  } else if (/^(checkbox|radio)$/.test(el.type)) {
    el.click();
  } else {
    const most = el.maxLength > 0 && el.maxLength < 20 ? el.maxLength : 1;
    const filling = /^(date|time|month|week|datetime-local)$/.test(el.type) ? {date: '2026-01-31', time: '10:00', month: '2026-01', week: '2026-W05'}[el.type] || '2026-01-31T10:00' : '1'.repeat(most);
    key('keydown'); set(filling); tell('input'); key('keyup');
    if (/^(date|time|month|week|datetime-local)$/.test(el.type)) tell('change');
  }
} catch (error) { /* the page's own fault */ }
setTimeout(() => {
  const at = document.activeElement;
  const isMoved = at !== el && at !== document.body && el.isConnected && !(at && at.shadowRoot);
  const log = watch.log.filter((each) => !/^(event|send)$/.test(each.kind)).slice(0, 5);
  done({log: log, isMoved: Boolean(isMoved), isDropped: at === document.body && el.isConnected, to: isMoved ? offerSelector(at) : '', toSnippet: isMoved ? offerSnippet(at) : ''});
}, 40);
