// Forms whose own script may find errors before anything is sent: by number. Not searches, not sign-out, and none that the browser's own check stops.
return offerAll('form').slice(0, 20).map((form, index) => ({form: form, index: index})).filter((entry) => {
  const form = entry.form;
  const fields = Array.from(form.elements).filter((el) => el.matches(formFieldCss) && offerIsVisible(el) && !el.disabled);
  const isSearch = form.closest('[role=search], search') || fields.length === 1 && /^(search)$/.test(fields[0].type);
  const button = Array.from(form.elements).some((el) => /^(submit|image)$/.test(el.type) && offerIsVisible(el) && !el.disabled) || Array.from(form.querySelectorAll('button')).some(offerIsVisible);
  const isStopped = !form.noValidate && Array.from(form.elements).some((el) => el.willValidate && !el.validity.valid) && !Array.from(form.elements).some((el) => el.formNoValidate);
  return !isStopped && offerIsVisible(form) && fields.length && button && !isSearch && document.scripts.length + (form.hasAttribute('onsubmit') ? 1 : 0) > 0;
}).slice(0, 2).map((entry) => ({index: entry.index, selector: offerSelector(entry.form)}));
