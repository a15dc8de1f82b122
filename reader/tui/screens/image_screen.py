"""The pictures of an article one by one, as large as the terminal can show them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar, Literal

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from reader.errors import PullquoteError
from reader.model import Picture
from reader.tui.blocks import Blocks, shades
from reader.tui.dialog import Dialog
from reader.tui.graphics import Protocol, cell_pixels, graphics_widget
from reader.tui.keymap import same_keys
from reader.tui.literal import literal_line
from reader.tui.widgets.dialog_keys import DialogKeys
from reader.tui.widgets.images import ImagePlace

Load = Callable[[str, int, int], Awaitable[Picture]]
"""Returns the picture of an address in at most so many pixels across and down."""

Act = Literal["open", "copy", "hide"]


class ImageScreen(Dialog[tuple[Act, str] | None]):
    """Shows pictures large; ends with what is to be done with the address of the one on the screen."""

    DEFAULT_CSS = """
    ImageScreen { background: $background; align: center top; }
    ImageScreen > #picture { height: 1fr; align: center middle; overflow: hidden; }
    ImageScreen > #picture > Static { width: auto; }
    ImageScreen > #caption { height: 1; padding: 0 1; }
    ImageScreen > #keys-line { height: 1; padding: 0 1; color: $dim-color; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left", "dismiss(None)", "Close"),
        *same_keys(
            {
                "cursor_down": "step(1)",
                "cursor_up": "step(-1)",
                "open_in_browser": "end('open')",
                "copy_link": "end('copy')",
                "images": "end('hide')",
            }
        ),
    ]

    def __init__(self, places: Sequence[ImagePlace], number: int, protocol: Protocol, load: Load) -> None:
        """Make the screen.

        Args:
            places: The pictures.
            number: Which of them is shown first, counted from 0.
            protocol: How the terminal draws.
            load: Gets a picture.
        """
        super().__init__()
        self._shown = list(places)
        self._number = number
        self._protocol = protocol
        self._load = load

    def compose(self) -> ComposeResult:
        """Make the place of the picture, its words and a line on what the keys do."""
        yield Container(id="picture")
        yield Static(id="caption", markup=False)
        keys = (
            "{step(1)} {step(-1)} next, previous · {end('open')} open · {end('copy')} copy its address"
            " · {end('hide')} hide all · Esc close"
        )
        yield DialogKeys(keys, id="keys-line")

    def on_resize(self) -> None:
        """Fit the picture into the screen."""
        self.call_after_refresh(self._show)

    def action_step(self, step: int) -> None:
        """Show the next picture or the one before."""
        number = self._number + step
        if 0 <= number < len(self._shown):
            self._number = number
            self._show()

    def action_end(self, act: Act) -> None:
        """End and say what is to be done."""
        self.dismiss((act, self._shown[self._number].url))

    @work(exclusive=True, exit_on_error=False, group="picture")
    async def _show(self) -> None:
        place, room = self._shown[self._number], self.query_one("#picture", Container)
        about = f"{self._number + 1} of {len(self._shown)} · {place.words or place.url}"
        self.query_one("#caption", Static).update(literal_line(about))
        width, height = room.size
        across, down = cell_pixels() if self._protocol != "blocks" else (1, 2)
        try:
            picture = await self._load(place.url, width * across, height * down)
        except PullquoteError as error:
            said = f"{place.words}: {error}" if place.words else str(error)
            shown: Widget = Static(literal_line(said), markup=False)
        else:
            shown = self._drawn(picture)
        await room.remove_children()
        await room.mount(shown)

    def _drawn(self, picture: Picture) -> Widget:
        if self._protocol != "blocks":
            return graphics_widget(picture, self._protocol)
        return BlockImage(Blocks(picture, shades(not self.app.no_color, self.app.current_theme.dark)))


class BlockImage(Widget):
    """A picture in half blocks."""

    def __init__(self, blocks: Blocks) -> None:
        super().__init__()
        self._blocks = blocks
        self.styles.width, self.styles.height = blocks.width, blocks.height

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        strip = self._blocks.row(y) if y < self._blocks.height else Strip([])
        return strip.apply_style(self.rich_style).crop_extend(0, self.size.width, self.rich_style)
