// Runs real lunr.js: node run_lunr.js LUNR < { documents: [{ fields }], boosts, queries: [[words]] }. Gives scores by document.
"use strict";
const fs = require("fs");
const lunr = require(process.argv[2]);
const { documents, boosts, queries } = JSON.parse(fs.readFileSync(0, "utf8"));
const index = lunr(function () {
  this.ref("number");
  for (const [field, boost] of Object.entries(boosts)) this.field(field, { boost });
  documents.forEach((fields, number) => this.add({ ...fields, number }));
});
process.stdout.write(JSON.stringify(queries.map((words) => {
  const found = index.query((query) => query.term(words.map((word) => new lunr.Token(word)), { usePipeline: true }));
  return Object.fromEntries(found.map((hit) => [hit.ref, hit.score]));
})));
