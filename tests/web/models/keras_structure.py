"""Reads what an exported Keras source builds, without Keras: prints JSON {layers, weights, activations} of its function build().

layers: [name, first argument] of each layer after the input; weights: by position of the layer, the arrays that it is given;
activations: [name, first argument] of what dense layers have as `activation`.
"""
import ast
import json
import sys


def dotted(node):
    return f"{dotted(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else node.id


with open(sys.argv[1], encoding="utf-8") as file:
    tree = ast.parse(file.read())
compile(tree, sys.argv[1], "exec")
defined = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
build = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "build")
layers = []
weights = {}
activations = []


def called(node):
    """Name and first argument of a call, or of a text."""
    if isinstance(node, ast.Constant):
        return [node.value, None]
    kind = dotted(node.func)
    assert kind.startswith("layers.") or kind in defined, f"{kind} is not defined"
    values = [*node.args, *(keyword.value for keyword in node.keywords)]
    return [kind, ast.literal_eval(values[0]) if values else None]


for node in ast.walk(build):
    if not isinstance(node, ast.Call):
        continue
    name = dotted(node.func) if not isinstance(node.func, ast.Attribute) or not isinstance(
        node.func.value, ast.Subscript) else "set_weights"
    if name == "keras.Sequential":
        for layer in node.args[0].elts[1:]:
            layers.append(called(layer))
            activations += [called(word.value) for word in layer.keywords if word.arg == "activation"]
    elif name == "set_weights":
        position = ast.literal_eval(node.func.value.slice)
        weights[position] = [ast.literal_eval(array.args[0]) for array in node.args[0].elts]
print(json.dumps({"layers": layers, "weights": weights, "activations": activations}))
