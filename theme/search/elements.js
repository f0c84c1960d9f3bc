// Makes elements. Text is only ever set as text, so that nothing typed can become markup.

function make(name, options, children) {
  var made = document.createElement(name);
  Object.keys(options || {}).forEach(function (key) {
    if (key === "class") made.className = options[key];
    else if (key === "text") made.textContent = options[key];
    else made.setAttribute(key, options[key]);
  });
  (children || []).forEach(function (child) { if (child) made.append(child); });
  return made;
}

// The way from this page to the site's root, such as "../".
function siteRoot() { return document.body.dataset.root; }

function listed(words) {
  return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " and " + words[words.length - 1];
}

// 1,234; the browser's own way takes a phone 20 milliseconds to make ready.
function withCommas(number) { return String(number).replace(/\B(?=(\d{3})+$)/g, ","); }
