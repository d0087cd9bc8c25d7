"""Times kernels beside each other in one run, as a front end sees them.

    /usr/bin/python3 tests/kernel-times/measure.py [--runs 5] [--cells 300] [KERNEL...]

Each figure is the median over the runs. Kernels take turns, so that whatever else the machine does meets all of them.
Memory is the resident set of the kernel's process and all that it started, from /proc.
"""

import argparse
import os
import statistics
import time

from jupyter_client.manager import KernelManager

CODE = {
    "csharp": {"loop": "while (true) { }", "cell": "var x{0} = {0}; x{0} + 1"},
    "python": {"loop": "while True: pass", "cell": "x{0} = {0}; x{0} + 1"},
}


class Session:
    """One kernel process and a client of it."""

    def __init__(self, name):
        self.began = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=120)
        self.ready = time.perf_counter() - self.began
        self.client.kernel_info()
        self.language = self.reply_of_type("kernel_info_reply")["content"]["language_info"]["name"]
        self.code = CODE[self.language]

    def reply_of_type(self, kind):
        while True:
            message = self.client.get_shell_msg(timeout=120)
            if message["msg_type"] == kind:
                return message

    def send(self, code):
        return self.client.execute(code)

    def wait(self, identifier):
        while True:
            message = self.client.get_shell_msg(timeout=120)
            if message["parent_header"].get("msg_id") == identifier:
                return message["content"]["status"]

    def run(self, code):
        start = time.perf_counter()
        status = self.wait(self.send(code))
        assert status == "ok", (code, status)
        return time.perf_counter() - start

    def interrupt(self):
        identifier = self.send(self.code["loop"])
        time.sleep(1)
        start = time.perf_counter()
        self.manager.interrupt_kernel()
        assert self.wait(identifier) == "error"
        return time.perf_counter() - start

    def restart(self):
        start = time.perf_counter()
        self.manager.restart_kernel()
        self.client.wait_for_ready(timeout=120)
        self.run("1")
        return time.perf_counter() - start

    def memory(self):
        return sum(resident(process) for process in tree(self.manager.provisioner.pid)) / 2**20

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def tree(process):
    found = [process]
    for task in os.listdir(f"/proc/{process}/task"):
        with open(f"/proc/{process}/task/{task}/children", encoding="ascii") as children:
            for child in children.read().split():
                found += tree(int(child))
    return found


def resident(process):
    with open(f"/proc/{process}/statm", encoding="ascii") as pages:
        return int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def times(name):
    session = Session(name)
    try:
        session.run("1")
        first = time.perf_counter() - session.began
        trivial = statistics.median(session.run("1") for _ in range(20))
        return {"ready s": session.ready, "first result s": first, "trivial cell ms": trivial * 1000, "interrupt ms": session.interrupt() * 1000, "restart to result s": session.restart()}
    finally:
        session.close()


def endurance(name, cells):
    session = Session(name)
    try:
        session.run("1")
        before = session.memory()
        spent = [session.run(session.code["cell"].format(number)) for number in range(cells)]
        return {
            "memory after 1 cell MB": before,
            f"memory after {cells} cells MB": session.memory(),
            "first 20 cells ms": statistics.median(spent[:20]) * 1000,
            "last 20 cells ms": statistics.median(spent[-20:]) * 1000,
        }
    finally:
        session.close()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("kernels", nargs="*", default=[".net-csharp", "python3"])
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--cells", type=int, default=300)
    given = arguments.parse_args()
    figures = {name: [] for name in given.kernels}
    for _ in range(given.runs):
        for name in given.kernels:
            figures[name].append(times(name))
    rows = {name: {key: statistics.median(run[key] for run in runs) for key in runs[0]} for name, runs in figures.items()}
    for name in given.kernels:
        rows[name].update(endurance(name, given.cells))
    print(f"| {'':28} | " + " | ".join(f"{name:>12}" for name in given.kernels) + " |")
    print(f"|{'-' * 30}|" + "|".join("-" * 14 for _ in given.kernels) + "|")
    for key in rows[given.kernels[0]]:
        print(f"| {key:28} | " + " | ".join(f"{rows[name][key]:12.2f}" for name in given.kernels) + " |")


if __name__ == "__main__":
    main()
