"""What meetings and their parts are called by."""

from typing import NewType

MeetingId = NewType("MeetingId", str)
ItemId = NewType("ItemId", str)
VoteId = NewType("VoteId", str)
VoterId = NewType("VoterId", str)  # a seat in a body of seats, a unit in a body of units
SpeechId = NewType("SpeechId", str)
CandidateId = NewType("CandidateId", str)
ProxyId = NewType("ProxyId", str)
AmendmentId = NewType("AmendmentId", str)
PartId = NewType("PartId", str)  # its place in the motion: "1", "2", …
ChangeId = NewType("ChangeId", str)  # of the agenda, in session
