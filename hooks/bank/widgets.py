"""Interactive figures: which there are, and how a text says that one takes the place of a picture."""

from __future__ import annotations

import re

WIDGETS = {
    "threshold": "Поріг класифікатора",
    "bayes": "Теорема Баєса на тисячі людей",
    "sampling": "Якби вибірку брали тисячу разів",
    "descent": "Градієнтний спуск у яру",
    "softmax": "Наступне слово: температура, top-k і top-p",
    "convolution": "Згортка: ядро їде картинкою",
    "kmeans": "K-means крок за кроком",
    "bias-variance": "Зміщення й дисперсія: степінь многочлена",
    "nms": "IoU і придушення немаксимумів",
    "norms": "Ромб L1 і круг L2",
}
"""Name of a figure, that of its module in `theme/assets/figures/` → its title, in the order of their page."""
ATTRIBUTE = "data-widget"
MARK = re.compile(r"\{ data-widget=(?P<name>[a-z0-9-]{1,40}) \}")
"""What stands right after the image."""
