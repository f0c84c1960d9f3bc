"""How a passage is judged: what it is about, and whether it tells anything. Learned from the rules' own examples."""
