// Runs the site's own search engine in Node: node run_engine.js ENGINE INDEX_FOLDER < requests.json
// ENGINE is the engine's source; INDEX_FOLDER holds contents.json and the index's files; a request is { query, isTyping },
// or { plain: [stems] } for the sums of lunr's weights alone.
"use strict";
const fs = require("fs"), path = require("path"), vm = require("vm");

globalThis.window = globalThis;
globalThis.siteRoot = () => "";
const [engine, folder] = process.argv.slice(2);
const contents = JSON.parse(fs.readFileSync(path.join(folder, "contents.json"), "utf8"));
vm.runInThisContext(fs.readFileSync(engine, "utf8"));

const whole = contents.all ? fs.readFileSync(path.join(folder, contents.folder, "all.bin")) : null;
const source = (_, name) => Promise.resolve(new Uint8Array(whole
  ? whole.subarray(contents.all[name][0], contents.all[name][0] + contents.all[name][1])
  : fs.readFileSync(path.join(folder, contents.folder, name + ".bin"))));

(async () => {
  const search = openSearch(contents, source, contents.words || {});
  const answers = [];
  for (const { query, isTyping, plain } of JSON.parse(fs.readFileSync(0, "utf8"))) {
    if (plain) {
      await search.terms.ready(plain);
      const sums = {};
      for (const found of plain.map(search.terms.postings).filter(Boolean)) found.pages.forEach((page, place) => { sums[page] = (sums[page] || 0) + found.weights[place]; });
      answers.push(sums);
      continue;
    }
    const start = performance.now();
    const { hits, meant } = await search.find(query, Boolean(isTyping));
    const top = hits.slice(0, 30);
    const cards = await search.cards(top.map((hit) => hit.page));
    cards.forEach((card, place) => { card.score = top[place].score; });
    const arranged = arrange(cards);
    answers.push({
      query, ms: performance.now() - start, mended: meant.mended, total: hits.length,
      ideas: meant.ideas.map((idea) => idea.ways.map((way) => way.terms.join(" ") + "*" + way.boost)),
      shown: [...arranged.expected, ...arranged.main].map((entry) => entry.card.url),
      hits: top.map((hit, place) => ({ page: hit.page, score: hit.score, url: cards[place].url, title: cards[place].title, kind: cards[place].kind, provider: cards[place].provider })),
    });
  }
  process.stdout.write(JSON.stringify(answers));
})();
