"""Figures of machines at work."""

from __future__ import annotations

from bank.palette import ASH, BLUE, GREY, PAPER
from figures.drawing import Drawing, figure


@figure("parallel-training")
def pipeline() -> Drawing:
    """Four stages and eight microbatches on their way through them."""
    stages, batches, side = 4, 8, 48
    steps = stages + batches - 1
    drawing = Drawing(300)
    for stage in range(stages):
        y = 30 + 50 * stage
        drawing.text((8, y + 29), f"GPU {stage + 1}", GREY, "start")
        drawing.cells([(90, y)], side * steps, 42, ASH)
        drawing.cells([(91 + side * (stage + batch), y) for batch in range(batches)], side - 2, 42, BLUE)
        for batch in range(batches):
            drawing.text((90 + side * (stage + batch + 0.5), y + 29), str(batch + 1), PAPER)
    drawing.line([(90, 244), (612, 244)], GREY, 2.5, arrow=True)
    drawing.text((90, 280), f"час: {steps} кроків, з них {stages - 1} кожен GPU простоює", GREY, "start")
    return drawing
