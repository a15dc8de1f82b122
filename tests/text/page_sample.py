"""A page of a newspaper, as small as such pages never are."""

from __future__ import annotations

SENTENCE = (
    "The crane in the harbour of Lindmouth fell on Monday, and nobody could say when it would be lifted. "
)
PAGE = f"""<!doctype html>
<html lang="en-GB"><head>
<title>Crane falls in harbour | The Lindmouth Echo</title>
<meta property="og:site_name" content="The Lindmouth Echo">
<meta name="author" content="By Ada Thornquist">
<meta property="article:published_time" content="2024-05-06T07:08:09+02:00">
<link rel="canonical" href="https://echo.example/crane">
<style>p {{ color: red }}</style></head>
<body class="has-sidebar">
<header><a href="/">The Lindmouth Echo</a></header>
<nav><ul><li><a href="/news">News</a></li></ul></nav>
<div class="wrap"><div class="story">
<h1>Crane falls in harbour</h1>
<div class="share-tools">Share this story</div>
<p class="byline">By Ada Thornquist</p>
<p>First. {SENTENCE}</p>
<figure><img src="x.jpg" alt="Crane"><figcaption>A picture of it</figcaption></figure>
<p>Second. {SENTENCE}</p>
<p><a href="/more">Read more: ships wait outside</a></p>
<aside>Sign up for our letter</aside>
<p>Third. {SENTENCE}</p>
<script>document.write("<p>written by script</p>")</script>
<ul class="links"><li><a href="/a">Another story</a></li><li><a href="/b">And one more</a></li></ul>
</div><div class="sidebar"><p>Most read: the ten best harbours of the country</p></div></div>
<footer>All rights reserved</footer></body></html>"""
