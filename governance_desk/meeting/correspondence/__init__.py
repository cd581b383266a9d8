"""A vote in writing, outside a meeting (书面表决、通讯表决): ballots sent, returns by a deadline, a result.

It stands beside the meetings of its body: nobody attends it, nobody is absent from it, and it takes none of their
numbers. What is voted on, how it is judged and what follows is as in a meeting.
"""
