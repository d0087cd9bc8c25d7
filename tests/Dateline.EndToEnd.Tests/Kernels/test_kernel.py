"""What Jupyter's own suite for kernels asks of ours: every sample that it knows is given, so that it skips nothing."""

import unittest

import jupyter_kernel_test
from jupyter_client.manager import KernelManager

PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


class DatelineKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = ".net-csharp"
    language_name = "csharp"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("to the other stream");'

    completion_samples = [
        {"text": "Console.WriteL", "matches": ["WriteLine"]},
        {"text": "Math.Sq", "matches": ["Sqrt"]},
        {"text": "System.Thread", "matches": ["Threading", "ThreadStaticAttribute"]},
        {"text": "#r \"no-such-folder/", "matches": []},
    ]

    complete_code_samples = ["1 + 1", "var a = 1;", "for (var i = 0; i < 3; i++) { }", "class A { }", "// a remark", ""]
    incomplete_code_samples = ["for (var i = 0; i < 3; i++) {", "class A {", "/* a remark", "Console.WriteLine(", "int F() =>"]
    invalid_code_samples = ["}", "1 + ;", "class 1 { }", "var x = );"]

    code_page_something = "Console.WriteLine?"
    code_generate_error = 'throw new InvalidOperationException("on purpose");'

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "\"a\" + 'b'", "result": "ab"},
        {"code": "Enumerable.Range(1, 4).Sum()", "result": "10"},
    ]

    code_display_data = [
        {"code": 'display("shown");', "mime": "text/plain"},
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
        {"code": 'display(SVG("<svg xmlns=\'http://www.w3.org/2000/svg\'/>"));', "mime": "image/svg+xml"},
        {"code": 'display(Markdown("*a*"));', "mime": "text/markdown"},
        {"code": 'display(Latex("$x^2$"));', "mime": "text/latex"},
        {"code": 'display(JSON("{\\"a\\":1}"));', "mime": "application/json"},
        {"code": f'display(Image(Convert.FromBase64String("{PNG}")));', "mime": "image/png"},
    ]

    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 * ?*"

    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "ClearOutput();"

    def test_stdin(self):
        """The suite has no sample for input: a cell asks, the front end answers, the cell goes on."""
        self.flush_channels()
        asked = self.kc.execute('var answer = Console.ReadLine(); answer + "!"', allow_stdin=True)
        request = self.kc.get_stdin_msg(timeout=15)
        self.assertEqual(request["msg_type"], "input_request")
        self.assertEqual(request["parent_header"]["msg_id"], asked)
        self.kc.input("an answer")
        reply = self.get_non_kernel_info_reply(timeout=15)
        self.assertEqual(reply["content"]["status"], "ok")
        results = []
        while True:
            message = self.kc.get_iopub_msg(timeout=5)
            if message["msg_type"] == "execute_result":
                results.append(message["content"]["data"]["text/plain"])
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
        self.assertEqual(results, ["an answer!"])


class WelcomeTests(unittest.TestCase):
    """Newer releases of the suite ask for this besides: who subscribes to outputs is told from when on they come."""

    def test_subscription_is_welcomed(self):
        manager = KernelManager(kernel_name=DatelineKernelTests.kernel_name)
        manager.start_kernel()
        client = manager.client()
        try:
            client.start_channels()
            kinds = []
            while "iopub_welcome" not in kinds:
                message = client.get_iopub_msg(timeout=60)
                kinds.append(message["header"]["msg_type"])
            self.assertEqual(message["content"], {"subscription": ""})
            self.assertEqual(message["parent_header"], {})
            # Nothing that a subscriber gets can come before it but what the kernel says of itself.
            self.assertTrue(set(kinds[:-1]) <= {"status"}, kinds)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    unittest.main()
