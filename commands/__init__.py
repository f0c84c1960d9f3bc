"""What the commands in ``tasks.py`` do: the edges, with files, time, the terminal and the network in them."""
