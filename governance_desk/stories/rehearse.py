"""A story from its file to an association file, its papers and its final state."""

from __future__ import annotations

from pathlib import Path

from governance_desk.documents.layout.missing import Tell, unsaid
from governance_desk.stories.outcome import final_state
from governance_desk.stories.papers import make_folder, paper_names, require_free, write_papers
from governance_desk.stories.play import Player, Watch, open_scripted, unseen
from governance_desk.stories.read import read_story
from governance_desk.stories.state import FinalState
from governance_desk.stories.story import Story

ENDING = ".gdesk"


def rehearse(path: Path, into: Path, *, tell: Tell = unsaid) -> FinalState:
    """Play the story in the file `path` and write everything into the folder `into`.

    Fault where the story is wrong, does not come out as it expects, or would overwrite a file; then nothing is left.
    `tell` is told of characters that no font has before the papers of a meeting are written.
    """
    story = read_story(path)
    make_folder(into)
    association = into / f"{path.stem}{ENDING}"
    require_free(association)
    for number in range(1, len(story.meetings) + 1):
        for name in paper_names(number).values():
            require_free(into / name)
    return _played(story, path, into, association, tell)


def play_into(story: Story, association: Path, *, name: str, beside: Path, watch: Watch = unseen) -> Player:
    """Play a story into a new association file; the file is left open at the player's desk.

    What cannot be played to the end leaves no file.
    """
    desk, clock = open_scripted(association, story)
    try:
        player = Player(desk, clock, story, name=name, beside=beside, watch=watch)
        player.play()
    except BaseException:
        desk.close()
        association.unlink(missing_ok=True)
        raise
    return player


def _played(story: Story, path: Path, into: Path, association: Path, tell: Tell) -> FinalState:
    player = play_into(story, association, name=path.name, beside=path.parent)
    files = {"association": association.name}
    try:
        for number, meeting in enumerate(player.meetings, 1):
            for kind, written in write_papers(player.desk, meeting, into, number, tell=tell).items():
                files[f"{kind}_{number}"] = written.name
        return final_state(player.desk, story=story.title, files=files, founded=player.founded)
    finally:
        player.desk.close()
