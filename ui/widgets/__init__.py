"""Small parts that several pages share. They show what they are given and decide nothing."""
