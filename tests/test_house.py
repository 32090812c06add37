"""The shape of the house: imports point one way, heavy packages have one door each, light commands stay light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ORDER = ("corpus", "index", "app", "evals")
DOORS = {
    "chromadb": ("index/store.py", "index/server.py", "index/folder.py"),
    "sentence_transformers": ("index/embed.py",),
    "gradio": ("app/chat/", "app/serve/"),
    "langchain": ("app/writer/chat_model.py",),
    "langchain_core": ("app/chain.py", "index/retriever.py"),
}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("package", ORDER)
def test_imports_point_one_way(package: str) -> None:
    above = set(ORDER[ORDER.index(package) + 1 :])
    wrong = {str(path.relative_to(ROOT)): both for path in (ROOT / package).rglob("*.py") if (both := imports(path) & above)}
    assert wrong == {}


@pytest.mark.parametrize("heavy", DOORS)
def test_a_heavy_package_comes_in_through_its_doors_only(heavy: str) -> None:
    files = [str(path.relative_to(ROOT)) for package in ORDER[:3] for path in (ROOT / package).rglob("*.py") if heavy in imports(path)]
    assert [file for file in files if not file.startswith(DOORS[heavy])] == []


@pytest.mark.parametrize("command", [["--help"], ["table", "5"], ["faq"], ["guard", "--variant", "5", "-"]])
def test_a_light_command_imports_nothing_heavy(command: list[str]) -> None:
    code = (
        f"import sys; sys.argv[1:] = {command!r}\nfrom app.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('HEAVY', sorted({'torch', 'gradio', 'chromadb', 'langchain_core'} & set(sys.modules)), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], input="MRI is fine.", capture_output=True, text=True, cwd=ROOT, check=False)
    assert run.stderr.strip().splitlines()[-1] == "HEAVY []"
