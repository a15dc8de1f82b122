"""What each measure is worth, fitted by `tests/quality/fit_summary_weights.py`; not to be changed by hand.

Three columns weigh the sentences: `LEAD` those of an article that begins with what is most important,
`NO_LEAD` those of one that does not, `SCATTERED` those of a text in which place says nothing. `KIND` tells
how likely an article is of the first kind.
"""

from __future__ import annotations

from typing import Final

from reader.summary.features import Features
from reader.summary.form import Kind

LEAD: Final = Features(
    first=-1.124,
    opening=1.275,
    early=1.928,
    early_root=1.048,
    last=0.224,
    length=-0.256,
    length_in_long_text=-0.735,
    short=0.440,
    wordy=-1.351,
    centrality=2.154,
    rare_centrality=0.650,
    title=3.245,
    like_lead=0.843,
    like_previous=-1.015,
    introduces=-0.001,
    introduced=0.877,
    taken_up=-0.554,
    known=0.121,
    unique=-0.924,
    function_words=0.283,
    word_length=-0.112,
    names=0.614,
    figures=0.214,
    quotation=-0.318,
    pronouns=-3.063,
    first_person=-4.745,
    second_person=-6.659,
    commas=-0.370,
    phrases=1.330,
)

NO_LEAD: Final = Features(
    first=-1.029,
    opening=0.209,
    early=1.276,
    early_root=0.327,
    last=0.057,
    length=1.251,
    length_in_long_text=-0.100,
    short=-1.423,
    wordy=-0.344,
    centrality=2.109,
    rare_centrality=0.095,
    title=1.970,
    like_lead=0.627,
    like_previous=-0.672,
    introduces=0.231,
    introduced=0.254,
    taken_up=0.114,
    known=0.855,
    unique=0.723,
    function_words=1.701,
    word_length=-1.129,
    names=0.362,
    figures=0.097,
    quotation=-0.266,
    pronouns=-2.321,
    first_person=-9.699,
    second_person=-13.367,
    commas=-0.712,
    phrases=1.579,
)

SCATTERED: Final = Features(
    first=0.000,
    opening=0.000,
    early=0.000,
    early_root=0.000,
    last=0.000,
    length=-0.059,
    length_in_long_text=-0.425,
    short=0.256,
    wordy=-0.940,
    centrality=1.651,
    rare_centrality=1.264,
    title=3.408,
    like_lead=0.000,
    like_previous=0.063,
    introduces=0.088,
    introduced=0.448,
    taken_up=0.425,
    known=0.780,
    unique=-1.232,
    function_words=-1.186,
    word_length=-0.409,
    names=0.912,
    figures=0.382,
    quotation=-0.535,
    pronouns=-2.890,
    first_person=-4.619,
    second_person=-6.251,
    commas=-0.309,
    phrases=0.836,
)

KIND: Final = Kind(
    constant=-1.240,
    dateline=4.176,
    leaning=-2.052,
    first_quotation=-2.408,
    first_against_mean=0.570,
    first_function_words=-5.798,
    first_names=0.442,
    first_taken_up=1.164,
    slope=1.371,
    second_like_first=3.886,
    quotations=-2.717,
)
