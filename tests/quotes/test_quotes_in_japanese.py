from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "佐藤市長は記者会見で「来年三月に橋を開通させます」と述べた。",
        (("direct", "来年三月に橋を開通させます", "佐藤市長"),),
    ),
    (
        "「雨が止まず、とても怖かったです」と近くに住む高橋さんは話した。",
        (("direct", "雨が止まず、とても怖かったです", "高橋"),),
    ),
    (
        "被害者の会の代表、中村氏は「誠意が感じられない」と批判した。",
        (("direct", "誠意が感じられない", "中村"),),
    ),
    (
        "映画「二つの月の家」は木曜日に公開される。",
        (),
    ),
    (
        "警察によると、男性は当時一人で家にいた。",
        (),
    ),
    (
        "首相は「賃上げを続ける」と強調した。",
        (("direct", "賃上げを続ける", "首相"),),
    ),
    (
        "農家の小川秀雄さん（72）は「今年の米は甘い」と笑った。",
        (("direct", "今年の米は甘い", "小川秀雄"),),
    ),
    (
        "「全員が無事でよかった」と、救助にあたった山田隊員は振り返る。",
        (("direct", "全員が無事でよかった", "救助にあたった山田隊員"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "ja")
