"""Frozen values: named tuples that are cheap to define.

`typing.NamedTuple` compiles a constructor for every class, 0.2 ms each; sixty of them took a tenth of a whole check.
This base does the same with one constructor for all (docs/decisions/001-named-tuples.md).
"""

from typing import Any, ClassVar, Self, dataclass_transform

try:  # what namedtuple uses: three times as fast as a property
    from collections import _tuplegetter as _getter  # type: ignore[attr-defined]
except ImportError:

    def _getter(number: int, doc: str) -> Any:
        return property(lambda value: tuple.__getitem__(value, number), doc=doc)


class _Fields(type):
    """Turns the annotations of a class into the fields of a tuple, in order."""

    def __new__(mcs, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> "_Fields":
        if bases != (tuple,):
            fields = tuple(field for field in space.get("__annotations__", ()))
            space["_fields"] = fields
            space["_by_name"] = {field: space.pop(field) for field in fields if field in space}
            space["_defaults"] = tuple(space["_by_name"].values())
            for number, field in enumerate(fields):
                space[field] = _getter(number, "")
        space.setdefault("__slots__", ())
        return super().__new__(mcs, name, bases, space)


@dataclass_transform(frozen_default=True)
class Value(tuple, metaclass=_Fields):  # type: ignore[type-arg]
    """Base of all plain values. Fields with defaults stand last, as in a function."""

    _fields: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[tuple[Any, ...]] = ()
    _by_name: ClassVar[dict[str, Any]] = {}  # the defaults again

    def __new__(cls, *values: Any, **named: Any) -> Self:
        missing = len(cls._fields) - len(values)
        if not missing and not named:
            return tuple.__new__(cls, values)
        if not named:
            values += cls._defaults[len(cls._defaults) - missing :] if 0 < missing <= len(cls._defaults) else ()
        else:
            rest = cls._fields[len(values) :]
            for field in named:
                if field not in rest:
                    raise TypeError(f"{cls.__name__} has no {field}, or has it twice")
            known = cls._by_name | named
            try:
                values += tuple([known[field] for field in rest])
            except KeyError as error:
                raise TypeError(f"{cls.__name__} needs {error}") from None
        if len(values) != len(cls._fields):
            raise TypeError(f"{cls.__name__} takes {', '.join(cls._fields)}")
        return tuple.__new__(cls, values)

    def _replace(self, **changes: Any) -> Self:
        """This value with some fields changed."""
        values = tuple([changes.pop(field, value) for field, value in zip(self._fields, self, strict=True)])
        if changes:
            raise TypeError(f"{type(self).__name__} has no {', '.join(changes)}")
        return tuple.__new__(type(self), values)

    def _asdict(self) -> dict[str, Any]:
        """Field → value."""
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        inside = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({inside})"
