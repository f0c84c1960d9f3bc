// A search page as people make one with another engine: loads it when the field is focused, and shows ten results.
"use strict";
const engine = document.body.dataset.engine, field = document.querySelector("input"), list = document.querySelector("ol");
let ready = null;

const script = (src) => new Promise((resolve, reject) => {
  const made = document.createElement("script");
  Object.assign(made, { src, onload: resolve, onerror: reject });
  document.head.append(made);
});
const json = (url) => fetch(url).then((answer) => answer.json());

const load = {
  async lunr(folder) {
    const [, index, pages] = await Promise.all([script("peer-files/lunr.min.js"), json(`${folder}/index.json`), json(`${folder}/pages.json`)]);
    const loaded = lunr.Index.load(index);
    return async (query) => loaded.search(query).slice(0, 10).map((hit) => pages[hit.ref]);
  },
  async minisearch(folder) {
    const [, text, pages] = await Promise.all([script("peer-files/minisearch.js"), fetch(`${folder}/index.json`).then((a) => a.text()), json(`${folder}/pages.json`)]);
    const loaded = MiniSearch.loadJSON(text, { fields: ["title", "also", "summary", "facts", "text"], idField: "number", searchOptions: { fuzzy: 0.2, prefix: true } });
    return async (query) => loaded.search(query).slice(0, 10).map((hit) => pages[hit.id]);
  },
  async pagefind() {
    const loaded = await import(new URL("pagefind/pagefind.js", document.baseURI));
    return async (query) => {
      const found = await loaded.search(query);
      const top = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
      return top.map((data) => ({ url: data.url, title: data.meta.title, summary: data.excerpt }));
    };
  },
};

const start = () => (ready = ready || load[engine](document.body.dataset.folder));
const answer = async () => {
  const query = field.value, found = await (await start())(query);
  list.replaceChildren(...found.map((page) => {
    const item = document.createElement("li"), link = document.createElement("a");
    Object.assign(link, { href: page.url, textContent: page.title });
    item.append(link, ` ${page.summary}`);
    return item;
  }));
  list.dataset.query = query;
};
field.addEventListener("focus", start);
field.addEventListener("input", answer);
