"""Which language a text is in, with how sure that is; no network. py3langid's model knows 139 languages."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_FAMILIES = (
    "en pcm", "nl af fy lb", "da no nb nn sv fo is", "hr bs sr sh sl", "id ms jv su min ace", "zh yue wuu cmn", "ar arz ary",
    "fa prs ps ckb sdh ur ug", "pt gl", "es ext ca oc an ast", "fr wa gcf gcr oc br", "cs sk pl", "ru uk be bg mk sr", "it vec lij sc co la fur",
    "de lb", "tr az crh tk", "hi mr ne sa", "ga gd gv", "fi et", "tl fil bcl", "bn as", "zu xh nso st ss", "ro mo", "lv ltg", "uz uzs",
)  # fmt: skip
"""Languages that a short text cannot be told apart by."""

_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
    "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish",
    "gd": "Scottish Gaelic", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "so": "Somali", "sq": "Albanian",
    "sv": "Swedish", "ta": "Tamil", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_NOISE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[\d_/\\|<>{}#*=+~^]+")
_NOT_A_LANGUAGE = ("zxx", "und", "la", "grc", "eo", "sa")
"""Latin is nearly always text that only fills a page, and no person's language."""


@dataclass(frozen=True)
class Guess:
    """The likeliest language, how likely it and its near kin are, and how likely the language that was declared is."""

    code: str
    certainty: float
    declared: float


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def known_languages() -> frozenset[str]:
    """Languages that can be told."""
    return frozenset(_identifier().labels)


def language_name(code: str) -> str:
    """A language's English name, or its code."""
    return _NAMES.get(code, code)


def kin(code: str) -> frozenset[str]:
    """The language with those it is easily mistaken for."""
    return frozenset({code}.union(*(family.split() for family in _FAMILIES if code in family.split())))


def can_tell(code: str) -> bool:
    """Whether a text can be compared with that declared language."""
    return bool(kin(code) & known_languages()) and code not in _NOT_A_LANGUAGE


@lru_cache(maxsize=20000)
def guess(text: str, declared: str = "") -> Guess:
    """What language the text is in. The code is empty for what is no language."""
    ranked = dict(_identifier().rank(_NOISE.sub(" ", text)))
    best = next(iter(ranked))
    own = kin(declared) if declared else frozenset()
    near = kin(best)
    return Guess(
        "" if best in _NOT_A_LANGUAGE else best,
        float(sum(likelihood for code, likelihood in ranked.items() if code in near)),
        float(sum(likelihood for code, likelihood in ranked.items() if code in own)),
    )


_ENGLISH = frozenset(
    [
        "the",
        "and",
        "of",
        "to",
        "is",
        "are",
        "be",
        "you",
        "your",
        "we",
        "our",
        "they",
        "for",
        "with",
        "that",
        "this",
        "it",
        "not",
        "can",
        "will",
        "have",
        "has",
        "from",
        "or",
        "at",
        "by",
        "as",
        "if",
        "when",
        "what",
        "who",
        "how",
        "on",
        "in",
        "about",
        "more",
        "an",
        "was",
        "do",
        "all",
        "any",
    ]
)


def is_plainly_english(text: str) -> bool:
    """Whether so many of the words are English small words that no model need be asked."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return sum(word in _ENGLISH for word in words) >= max(2, 0.3 * len(words))


def spoken_words(text: str) -> list[str]:
    """Words of a sentence that are no names, numbers or signs: those that start small, or are of a script without capitals."""
    words = re.findall(r"[^\W\d_][^\W\d_'’]*", _NOISE.sub(" ", text))
    return [word for word in words if (word[0].lower() == word[0] and len(word) > 1) or not has_case(word)]


def has_case(word: str) -> bool:
    """Whether the word's script knows capitals."""
    return word.lower() != word.upper()


def share_in(texts: list[str], declared: str) -> float:
    """How large a share of the words is in that language or its kin, each text judged by itself; 1 where none can be judged."""
    own = other = 0
    for text in texts:
        count = len(spoken_words(text))
        if count < 2:
            continue
        found = guess(text, declared)
        if found.declared >= 0.5 or (declared == "en" and is_plainly_english(text)):
            own += count
        elif found.code and found.declared < 0.05:
            other += count
    return own / (own + other) if own + other else 1.0


@lru_cache(maxsize=20000)
def script_of(text: str) -> str:
    """The script of most letters, as Unicode names it (LATIN, ARABIC, CYRILLIC, CJK); empty where no letter is."""
    counts: dict[str, int] = {}
    for letter in text[:600]:
        if letter.isalpha():
            name = unicodedata.name(letter, "").split(" ")[0]
            counts[name] = counts.get(name, 0) + 1
    best = max(counts, key=lambda name: counts[name], default="")
    return best if counts and counts[best] >= 0.8 * sum(counts.values()) else ""
