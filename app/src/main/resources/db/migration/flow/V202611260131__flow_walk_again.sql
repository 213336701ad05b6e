-- Signals are kept otherwise from now on: each child's days are walked again from the first when the child is next looked at.
delete from flow.assessed;
