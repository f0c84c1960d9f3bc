"""What the checks on words rest on: languages, reading age, abbreviations."""

from __future__ import annotations

from offer_audit.accessibility.checks.abbreviations import is_explained
from offer_audit.accessibility.languages import guess, language_name, script_of
from offer_audit.accessibility.reading_age import reading_ease, syllables
from offer_audit.accessibility.structure_words import content_stems, says_nothing


def test_languages_are_told_offline() -> None:
    assert language_name(guess("Gofynnwch am help gyda theithio i'r ysgol").code) == "Welsh"
    found = guess("Ask your school first, and then write to the council.", "fr")
    assert found.code == "en" and found.declared < 0.01


def test_filler_text_is_no_language() -> None:
    assert guess("Lorem ipsum dolor sit amet, consectetur adipiscing elit").code == ""


def test_scripts() -> None:
    assert (script_of("مساعدة"), script_of("help"), script_of("123")) == ("ARABIC", "LATIN", "")


def test_syllables_are_about_right() -> None:
    words = {"cat": 1, "school": 1, "transport": 2, "education": 4, "asked": 1, "table": 2, "authority": 4}
    assert {word: syllables(word) for word in words} == words


def test_too_few_words_have_no_reading_age() -> None:
    assert reading_ease(["Ask us for help with travel."]) is None


def test_long_sentences_are_counted() -> None:
    ease = reading_ease([" ".join(["help"] * 30) + "."] * 4)
    assert ease is not None and ease.long_sentences == 4 and ease.sentences == 4


def test_abbreviations_are_explained_in_many_ways() -> None:
    assert is_explained("EHCP", "an education, health and care plan (EHCP)")
    assert is_explained("ICB", "Your Integrated Care Board decides. The ICB pays.")
    assert is_explained("SENCO", "the SENCO (special educational needs co-ordinator)")
    assert not is_explained("CAMHS", "Ask CAMHS for an appointment. Children are seen at Anna Mary House soon.")


def test_words_that_say_nothing() -> None:
    assert says_nothing("Click here >>", "link_says_nothing") and not says_nothing(
        "Click here to apply", "link_says_nothing"
    )
    assert content_stems("Read more about short breaks") == content_stems("short break")
