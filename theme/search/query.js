// What a person means: the typed words as ideas, each with other words for it, misspelt words mended, ages told.

var QUESTION = /^(how|what|whats|why|when|where|who|whos|which|can|could|do|does|is|are|am|should|will|would|must|may|if)$/;
var MOST_WORDS = 40, MOST_LETTERS = 400, FEW_WORDS = 4;
var AS_TYPED = 1, SAME = 0.85, MEANS = 0.9, STARTS_ALIKE = 0.45;

// An idea is a word or phrase of the query. `ways` stand for it: each { words, terms, boost, isTyped }, words as people read them.
function anIdea(start, end, ways) { return { start: start, end: end, ways: ways, pages: [] }; }

function openQueries(contents, terms, spelling) {
  var little = new Set(contents.little.split(" "));

  function cleaned(query) {
    var words = readWords(String(query).slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
    return joinPostcodes(words).map(asWord);
  }

  function asWord(word) { return { word: word, stem: stem(word), isStop: isStopWord(word) }; }

  // Makes ready all that is needed, and gives the query as ideas.
  function understand(query, isTyping, isExact) {
    var words = cleaned(query), last = words[words.length - 1];
    var prefix = last && isTyping && last.word.length > 1 ? last.word : "";
    return readyFor(words, prefix).then(function () {
      var unknown = isExact ? [] : unknownWords(words, prefix);
      return unknown.length ? mend(words, unknown) : { words: words, mended: [] };
    }).then(function (found) {
      var meant = readMeaning(found.words, prefix);
      meant.mended = found.mended;
      return terms.ready(allTerms(meant.ideas)).then(function () {
        return meant.ideas.some(findsSomething) ? meant : withLittleWords(meant, prefix);
      });
    });
  }

  // Words that say little are not even fetched, unless no other word finds anything.
  function withLittleWords(meant, prefix) {
    var little = meant.words.filter(saysLittle);
    return terms.ready(little.map(stemOf)).then(function () {
      meant.words.forEach(function (one, place) { if (saysLittle(one)) meant.ideas.push(wordIdea(meant.words, place, prefix)); });
      return meant;
    });
  }

  function saysLittle(one) { return !one.isStop && little.has(one.stem); }

  function isAsked(one) { return !one.isStop && !little.has(one.stem); }

  function findsSomething(idea) { return idea.pages.length > 0 || termsOf(idea).some(function (term) { return terms.postings(term) !== null; }); }

  function readyFor(words, prefix) {
    var asked = words.filter(isAsked);
    return terms.ready(asked.map(stemOf).concat(joinedPairs(words).map(function (pair) { return pair.stem; })), prefix).then(function () {
      // A word that no page has may be the beginning of one: physio, therap.
      var begun = asked.filter(function (one) { return !isKnown(one) && one.word.length > 3; });
      return Promise.all(begun.map(function (one) { return terms.ready([], one.word); }));
    });
  }

  // Two words that may be one, such as blue bell or wheel chair; not looked for in a long question.
  function joinedPairs(words) {
    if (words.length > FEW_WORDS) return [];
    return words.slice(1).map(function (one, place) {
      return { place: place, word: words[place].word + one.word, stem: stem(words[place].word + one.word) };
    });
  }

  function isKnown(one) { return !isAsked(one) || terms.postings(one.stem) !== null; }

  function unknownWords(words, prefix) {
    var spoken = findPhrases(words);
    return words.filter(function (one, place) {
      var isSpoken = spoken.some(function (phrase) { return phrase.start <= place && place < phrase.end; });
      var isBegun = one.word.length > 3 || one.word === prefix ? terms.startingWith(one.word, 1).length > 0 : false;
      return !isKnown(one) && !isSpoken && !isBegun && /^\p{L}{3,}$/u.test(one.word);
    });
  }

  function mend(words, unknown) {
    return spelling.ready().then(function () {
      var mended = [], meant = [];
      words.forEach(function (one) {
        var better = unknown.indexOf(one) < 0 || spelling.isWord(one.word) || spelling.isRealWord(one.word) ? null : betterWords(one.word);
        if (better) mended.push([one.word, better.join(" ")]);
        meant = meant.concat(better ? better.map(asWord) : [one]);
      });
      return readyFor(meant, "").then(function () { return { words: meant, mended: mended }; });
    });
  }

  function betterWords(word) {
    var near = spelling.nearest(word, 1, 0)[0], parts = spelling.split(word);
    if (parts && (!near || near[1] > 0.9)) return parts;
    return near ? [near[0]] : null;
  }

  function readMeaning(words, prefix) {
    var age = findAge(words.map(function (one) { return one.word; }));
    var taken = words.map(function (one, place) { return age !== null && age.start <= place && place < age.end; });
    var meant = { words: words, ideas: [], pages: [], age: age, term: null, isQuestion: words.length > 2 && QUESTION.test(words[0].word) };
    findPhrases(words).forEach(function (phrase) {
      if (taken.slice(phrase.start, phrase.end).some(Boolean)) return;
      for (var place = phrase.start; place < phrase.end; place += 1) taken[place] = true;
      meant.ideas.push(phraseIdea(words, phrase, meant));
    });
    joinedPairs(words).forEach(function (pair) {
      if (taken[pair.place] || taken[pair.place + 1] || terms.postings(pair.stem) === null) return;
      taken[pair.place] = taken[pair.place + 1] = true;
      var typed = typedWay(words.slice(pair.place, pair.place + 2).filter(isAsked));
      meant.ideas.push(anIdea(pair.place, pair.place + 2, [otherWay(pair.word, AS_TYPED)].concat(typed.terms.length ? [typed] : [])));
    });
    words.forEach(function (one, place) {
      if (!taken[place] && isAsked(one)) meant.ideas.push(wordIdea(words, place, prefix));
    });
    meant.ideas.sort(function (one, other) { return one.start - other.start; });
    return meant;
  }

  // Phrases of the search words in the query, the longest first, none within another.
  function findPhrases(words) {
    var found = [], at = {};
    words.forEach(function (one, place) {
      phrasesOf(one).forEach(function (row) {
        var stems = row[0].split(" "), start = place - row[1];
        if (start < 0 || !stems.every(function (each, step) { return words[start + step] && words[start + step].stem === each; })) return;
        var key = start + " " + stems.length;
        if (!at[key]) found.push(at[key] = { start: start, end: start + stems.length, rows: [] });
        at[key].rows.push(row);
      });
    });
    found.sort(function (one, other) { return (other.end - other.start) - (one.end - one.start) || one.start - other.start; });
    return found.reduce(function (kept, phrase) {
      var isFree = kept.every(function (longer) { return phrase.end <= longer.start || longer.end <= phrase.start; });
      return isFree ? kept.concat([phrase]) : kept;
    }, []);
  }

  // Phrases of nothing but small words, such as "said no", come with the contents, so that small words need not be fetched.
  function phrasesOf(one) {
    if (isAsked(one)) return terms.phrasesOf(one.stem);
    return contents.small.filter(function (row) { return row[0].split(" ")[row[1]] === one.stem; });
  }

  function phraseIdea(words, phrase, meant) {
    var said = words.slice(phrase.start, phrase.end), typed = said.filter(isAsked);
    if (!typed.length) typed = said.filter(function (one) { return !one.isStop; });
    var idea = anIdea(phrase.start, phrase.end, [typedWay(typed)]);
    phrase.rows.forEach(function (row) {
      row[3].forEach(function (target) { idea.ways.push(otherWay(target, row[2] === 1 ? SAME : MEANS)); });
      idea.pages = idea.pages.concat(row[4]);
      // The whole query is a word of the glossary: what it means can be said at once.
      if (row[6] && phrase.start === 0 && phrase.end === words.length) meant.term = { name: row[6][0], meaning: row[6][1], id: row[6][2] };
      if (row[5].length && !meant.age) meant.age = { from: row[5][0], to: row[5][1], start: phrase.start, end: phrase.end };
    });
    meant.pages = meant.pages.concat(idea.pages);
    return idea;
  }

  function typedWay(words) {
    return { words: words.map(function (one) { return one.word; }), terms: words.map(stemOf), boost: AS_TYPED, isTyped: true };
  }

  function stemOf(one) { return one.stem; }

  function otherWay(text, boost) {
    var words = readWords(text).filter(function (word) { return !isStopWord(word); });
    return { words: words, terms: words.map(stem), boost: boost, isTyped: false };
  }

  function wordIdea(words, place, prefix) {
    var one = words[place], ways = [typedWay([one])];
    var isLast = place === words.length - 1;
    if (one.word === prefix && isLast || (terms.postings(one.stem) === null && one.word.length > 3)) {
      terms.startingWith(one.word, 12).forEach(function (term) {
        if (term !== one.stem) ways.push({ words: [one.word], terms: [term], boost: STARTS_ALIKE, isTyped: true });
      });
    }
    return anIdea(place, place + 1, ways);
  }

  return { understand: understand };
}

function flat(lists) { return [].concat.apply([], lists); }

function termsOf(idea) { return flat(idea.ways.map(function (way) { return way.terms; })); }

function allTerms(ideas) { return flat(ideas.map(termsOf)); }

// "LK1 2AA" stays two words, and "lk12aa" becomes them, so that either finds the whole postcode or its first half.
function joinPostcodes(words) {
  return flat(words.map(function (word) {
    var whole = /^([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})$/.exec(word);
    return whole ? [whole[1], whole[2]] : [word];
  }));
}
