"""Sheets as hypothesis tells them: any parts, any counts the rules allow, from a few words to far too many."""

from itertools import count
from typing import Any

from composing import Told
from hypothesis import strategies as st
from pseudo import SCRIPTS, in_script

# Words enough to fill any part from any beginning; long ones, figures and joined ones among them.
PASSAGE = (
    "When the river rises the low streets fill within an hour and those who live there carry what they can to the "
    "school on the hill. It takes the wells first, then the shops; a well-known, long-drawn-out story. By 2019 some "
    "1,250 families had left for good, 40% of them in debt. Environmentalists and representatives of the "
    "telecommunications ministry disagree, notwithstanding overwhelmingly straightforward evidence. “We asked for "
    "one pump,” says the headmaster, “and waited.” Nobody came. An interdepartmental committee met on 12 May and "
    "again in June, I am told, to see what a wall of stone and earth would cost; it was never built."
)
WORDS = PASSAGE.split()
PICTURE = "assets/pictures/cover-howrah-dawn.jpg"
PORTRAIT = "assets/pictures/portrait-placeholder.jpg"
ICONS = ("gavel", "users", "globe", "scale")


def words(number: int, start: int = 0) -> str:
    """So many words of the passage, from a place in it and round again."""
    return " ".join(WORDS[(start + i) % len(WORDS)] for i in range(number))


def texts(least: int, most: int) -> st.SearchStrategy[str]:
    return st.builds(words, st.integers(least, most), st.integers(0, len(WORDS) - 1))


def _mapping(**entries: Any) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping of entries that are strategies or values; those that come out None are left out."""
    drawn = {key: value if isinstance(value, st.SearchStrategy) else st.just(value) for key, value in entries.items()}
    return st.fixed_dictionaries(drawn).map(
        lambda told: {key: value for key, value in told.items() if value is not None}
    )


def _listed(told: st.SearchStrategy[Any], *counts: int) -> st.SearchStrategy[list[Any] | None]:
    """A list of one of the counts; None for no entries."""
    return st.sampled_from(counts).flatmap(lambda n: st.lists(told, min_size=n, max_size=n) if n else st.none())


values = st.sampled_from(["7", "86", "435", "5470", "1260000", "1.9"])
callouts = _mapping(
    value=values,
    prefix=st.sampled_from([None, None, "$"]),
    suffix=st.sampled_from([None, "+", "%"]),
    unit=st.sampled_from([None, None, "million"]),
    label=texts(2, 14),
    icon=st.sampled_from([None, *ICONS]),
)
facts = _mapping(
    figure=st.sampled_from(["40.3 million", "1 in 6", "$150 billion", "Not one"]) | texts(1, 4), text=texts(3, 40)
)
quotes = _mapping(
    text=texts(4, 60), speaker=texts(1, 3), role=st.none() | texts(1, 8), paraphrase=st.sampled_from(["true", "false"])
)
pillars = _mapping(lead=texts(1, 6), text=texts(6, 110))
milestones = _mapping(title=texts(1, 6), text=st.none() | texts(2, 40))
leaders = _mapping(
    name=texts(1, 4),
    role=texts(1, 6),
    portrait=st.sampled_from([None, {"picture": PORTRAIT, "alt": "A bust"}]),
    text=st.none() | texts(5, 140),
)
contacts = _mapping(
    web=st.sampled_from([None, "Example.org", "a-rather-long-name.example.org/with/a/path"]),
    phone=st.sampled_from(["01632 960 142", "+44 1632 960 142"]),
    fax=st.sampled_from([None, "703.465.5499"]),
    mail=st.sampled_from([None, "office@example.org"]),
    address=st.sampled_from(
        [None, ["PO Box 1", "Porto"], ["Example Aid", "4 Chandler’s Steps", "Porto Novo", "Benin"]]
    ),
)
small_prints = _mapping(
    pictures=st.none() | texts(4, 20),
    notes=st.none() | st.lists(texts(3, 20), min_size=1, max_size=3),
    copyright=st.sampled_from([None, "Example Aid"]),
)
places = st.sampled_from(["Ib", "Kolkata", "Upper Tarrow", "Thiruvananthapuram", "Saint-Louis-du-Sénégal et environs"])
organisations = _mapping(
    name=st.sampled_from(
        ["Example Aid", "The Benevolent Society for the Preservation of River Towns and Their People"]
    ),
    date="2024-05",
    contact={"phone": "01632 960 142"},
    about="A charity that exists in tests alone.",
    offices_may_override=["contact", "about", "small_print", "mark"],
)


@st.composite
def offices(draw: st.DrawFn) -> Told:
    """An office that the rules allow: a mapping as its file would tell it. Every other one has all parts."""
    whole = draw(st.booleans())
    told = draw(
        _mapping(
            language=st.sampled_from(["en-GB", "en-US", "de", "fr"]),
            place=places,
            country=st.sampled_from([*[None] * 4, "India", words(4), words(40)]) | texts(1, 8),
            label=st.sampled_from([*[None] * 7, "Facts", words(16)]) | texts(1, 2),
            mark=st.sampled_from([None, None, {"light": "assets/icons/scale.svg"}]),
            cover={"picture": PICTURE, "alt": "A bridge"},
            problem=_mapping(kicker=st.none() | texts(1, 12), title=texts(1, 8), text=texts(8, 320)),
            progress=_mapping(
                heading=st.none() | texts(1, 30),
                since=st.sampled_from([None, "2006"]),
                callouts=_listed(callouts, 2, 3, 4),
            )
            | (st.nothing() if whole else st.none()),
            facts=_listed(facts, *((3, 4, 5, 6) if whole else (0, 2, 3, 4, 5, 6))),
            quotes=_listed(quotes, *((1, 2) if whole else (0, 1, 2))),
            approach=_mapping(title=texts(1, 14), pillars=_listed(pillars, 2, 3, 4, 5, 6))
            | (st.nothing() if whole else st.none()),
            milestones=_listed(milestones, *(range(2, 9) if whole else range(9))),
            leader=leaders if whole else st.none() | leaders,
            contact=contacts,
            about=texts(5, 70),
            small_print=small_prints,
        )
    )
    years = count(2001)
    for milestone in told.get("milestones", ()):
        milestone["date"] = str(next(years))
    sources = draw(st.integers(0, min(8, 2 * len(told.get("facts", ())))))
    for number in range(sources):
        fact = told["facts"][number % len(told["facts"])]
        fact["text"] += f"[^s{number}]"
    if sources:
        told["sources"] = [{"id": f"s{number}", "text": draw(texts(2, 25))} for number in range(sources)]
    return told


# The same in other scripts; right-to-left ones among them.
offices_in_scripts = st.builds(in_script, offices(), st.sampled_from(SCRIPTS))
