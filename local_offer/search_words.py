"""The words people use that pages do not: ``content/search-words.yaml``, grown by editors from searches that found nothing."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from local_offer.area import Facts
from local_offer.field_types import Age, Blocks, ContentPath, Texts
from local_offer.problems import Wrong


def _at_least_two(words: tuple[str, ...]) -> tuple[str, ...]:
    if len(words) < 2:
        raise Wrong(
            "a line of `same` has only one word or phrase.", "Write at least two in the brackets, with a comma between."
        )
    return words


class Meaning(Facts):
    """What a person says, and the words that our pages use for it. It works one way only."""

    say: Annotated[Texts, Field(min_length=1, description="words or short phrases as people type them")]
    find: Annotated[Texts, Field(description="words or phrases of our pages that this stands for")] = ()
    pages: Annotated[
        tuple[ContentPath, ...],
        BeforeValidator(lambda value: [value] if isinstance(value, str) else value),
        Field(description="pages that come first; for safety, and where words cannot do it"),
    ] = ()


class Asked(Facts):
    """A page, and how people ask for it, in their own words. The words need not stand together or in order."""

    page: Annotated[ContentPath, Field(description="the page that should answer")]
    says: Annotated[Texts, Field(min_length=1, description="what people type, as they type it")]


class SpokenAge(Facts):
    """Words that tell an age, such as toddler."""

    say: Annotated[Texts, Field(min_length=1, description="the words, such as toddler")]
    from_: Annotated[Age, Field(alias="from", description="youngest age they mean, in years")]
    to: Annotated[Age, Field(description="oldest age they mean, in years")]


class SearchWords(Facts):
    """Every line of the file."""

    same: Annotated[
        tuple[Annotated[Texts, AfterValidator(_at_least_two)], ...],
        BeforeValidator(lambda value: value if value else ()),
        Field(description="lists of words and phrases that mean the same; any of them finds pages with any other"),
    ] = ()
    means: Annotated[tuple[Meaning, ...], Blocks, Field(description="what people say, and what our pages call it")] = ()
    asked: Annotated[
        tuple[Asked, ...],
        Blocks,
        Field(description="pages, and how people ask for them: the easiest way to mend a search"),
    ] = ()
    says_little: Annotated[
        Texts, Field(description="words that are in many questions and should not decide which page comes first")
    ] = ()
    ages: Annotated[tuple[SpokenAge, ...], Blocks, Field(description="words that tell how old a person is")] = ()
    never_correct: Annotated[
        Texts, Field(description="real words that look like a mistake in another word; English ones are known already")
    ] = ()
