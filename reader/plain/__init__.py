"""The line mode, for screen readers, braille and scripts: commands in, plain lines out.

Nothing here moves a cursor, draws a box or sends an escape code. Whatever can be chosen has a number, and
what is said is short, in one order, and means one thing.
"""
