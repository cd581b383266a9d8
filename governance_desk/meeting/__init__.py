"""What happens in a meeting, from convening to closing."""
