// The page's search: a GET form of the same site with one field to write in. Null if there is none. Changes nothing.
const forms = offerAll('form');
for (const form of forms.slice(0, 30)) {
  let action;
  try { action = new URL(form.action || location.href, location.href); } catch (error) { continue; }
  const fields = Array.from(form.elements).filter((el) => /^(text|search|)$/.test(el.type) && el.localName === 'input' && !el.disabled && !el.readOnly && offerIsVisible(el));
  const others = Array.from(form.elements).some((el) => /^(password|file|email|tel|date|number)$/.test(el.type) || el.localName === 'textarea');
  const words = [form.getAttribute('action'), form.id, typeof form.className === 'string' ? form.className : '', form.getAttribute('role'), form.getAttribute('aria-label'), fields[0] && fields[0].name, fields[0] && offerName(fields[0]), offerText(form)].join(' ');
  const isSearch = form.closest('[role=search], search') || fields[0] && (fields[0].type === 'search' || /^(q|s|query|search|keywords?|term)$/i.test(fields[0].name)) || /search|find/i.test(words);
  if (form.method !== 'get' || action.origin !== location.origin || !/^https?:$/.test(action.protocol) || fields.length !== 1 || others || !isSearch || form.target && form.target !== '_self') continue;
  if (/delete|remove|logout|unsubscribe|cancel|pay/i.test(action.pathname + action.search)) continue;
  return {number: forms.indexOf(form), selector: offerSelector(form), snippet: offerSnippet(form), field: offerSelector(fields[0]), title: document.title.slice(0, 200), action: action.pathname.slice(0, 200)};
}
return null;
