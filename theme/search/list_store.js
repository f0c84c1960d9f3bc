// A family's own list of pages: kept by the browser if it may, else only in the address. Nobody else ever has it.
// Every page has this, in my-list.js; the find page and the page of the list have it in search.js.

var LIST_KEY = "local-offer-list";

// Pages in the address, after "#list=": a list that somebody shares, or one's own where the browser keeps nothing.
function carriedList() { return new URLSearchParams(location.hash.slice(1)).getAll("list").filter(isPageAddress); }

// Only pages of this site can be in a list: small letters, figures, hyphens and folders.
function isPageAddress(text) { return /^[a-z0-9][a-z0-9/-]*\.html$/.test(text) && text.length < 200; }

function openList() {
  var keeps = canKeep(), pages = read();

  function canKeep() {
    try {
      localStorage.setItem(LIST_KEY + "-try", "1");
      localStorage.removeItem(LIST_KEY + "-try");
      return true;
    } catch (error) { return false; }
  }

  function read() {
    var kept = [];
    try { kept = JSON.parse(localStorage.getItem(LIST_KEY)) || []; } catch (error) { kept = []; }
    if (!Array.isArray(kept)) kept = [];
    var all = kept.filter(isPageAddress).concat(keeps ? [] : carriedList());
    return all.filter(function (page, place) { return all.indexOf(page) === place; });
  }

  function write() {
    try { localStorage.setItem(LIST_KEY, JSON.stringify(pages)); } catch (error) { /* the address carries it */ }
    if (!keeps) carry();
    document.dispatchEvent(new CustomEvent("offer-list"));
  }

  function carry() {
    var kept = new URLSearchParams(location.hash.slice(1));
    kept.delete("list");
    pages.forEach(function (page) { kept.append("list", page); });
    try { history.replaceState(history.state, "", "#" + kept); } catch (error) { location.hash = String(kept); }
  }

  function has(page) { return pages.indexOf(page) >= 0; }

  function toggle(page) {
    pages = has(page) ? pages.filter(function (other) { return other !== page; }) : pages.concat([page]);
    write();
  }

  function add(more) { pages = pages.concat(more.filter(function (page) { return !has(page); })); write(); }

  function clear() { pages = []; write(); }

  return { pages: function () { return pages.slice(); }, has: has, toggle: toggle, add: add, clear: clear, keeps: keeps };
}

function listInAddress(pages) { return pages.map(function (page) { return "list=" + encodeURIComponent(page); }).join("&"); }
