"""`python -m tests.app.serve.mcp_elbow STORE [http]`: the real MCP server over the invented topic."""

from __future__ import annotations

import sys
from pathlib import Path

from app.serve.mcp_server import mcp_site
from app.serve.mcp_tools import build_mcp
from app.serve.server import address, listen, serve
from app.settings import Settings
from tests.app.serve.elbow import elbow_assistant

if __name__ == "__main__":
    server = build_mcp(elbow_assistant(Path(sys.argv[1])))
    if "http" in sys.argv:
        listening = listen("127.0.0.1", 0)
        listening.listen()
        print(address(listening), flush=True)
        serve(mcp_site(server, Settings()), listening)
    else:
        server.run("stdio")
