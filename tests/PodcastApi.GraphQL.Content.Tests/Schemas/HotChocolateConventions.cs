using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Paging;

namespace PodcastApi.GraphQL.Content.Tests.Schemas;

/// <summary>
/// HotChocolate 16's conventions as rules over any schema: connections (UsePaging), filters (UseFiltering), orders (UseSorting),
/// node fields (AddGlobalObjectIdentification), scalars and costs. Each break is a line: a coordinate, then what differs.
/// </summary>
internal sealed class HotChocolateConventions(Schema schema)
{
    private static readonly string[] Comparable = ["eq", "neq", "in", "nin", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    private static readonly string[] OfStrings =
        ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private readonly List<string> _breaks = [];

    /// <summary>Every break of every rule.</summary>
    public IReadOnlyList<string> Breaks()
    {
        foreach (var type in schema.Types.Where(type => !type.IsIntrospectionType))
        {
            switch (type)
            {
                case ObjectType objectType:
                    foreach (var field in objectType.Fields)
                        CheckField(field);
                    break;
                case InputObjectType input when input.Name.StartsWith("ListFilterInputTypeOf", StringComparison.Ordinal):
                    CheckListFilter(input, input.Name["ListFilterInputTypeOf".Length..]);
                    break;
                case InputObjectType input when input.Name is "ListStringOperationFilterInput":
                    CheckListFilter(input, "StringOperationFilterInput");
                    break;
                case InputObjectType input when input.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal):
                    CheckOperations(input);
                    break;
                case InputObjectType input when input.Name.EndsWith("FilterInput", StringComparison.Ordinal):
                    CheckFilter(input, (ObjectType)schema.FindType(input.Name[..^"FilterInput".Length])!);
                    break;
                case InputObjectType input when input.Name.EndsWith("SortInput", StringComparison.Ordinal):
                    CheckSort(input, (ObjectType)schema.FindType(input.Name[..^"SortInput".Length])!);
                    break;
                case ScalarType scalar when !Scalars.IsSpecified(scalar.Name):
                    Expect(scalar.Name, $"https://scalars.graphql.org/chillicream/{Kebab(scalar.Name)}.html", scalar.SpecifiedByUrl);
                    break;
            }
        }

        CheckTheRest();
        return _breaks;
    }

    private void CheckTheRest()
    {
        Expect("PageInfo", "hasNextPage: Boolean!, hasPreviousPage: Boolean!, startCursor: String, endCursor: String", Fields((ObjectType)schema.FindType("PageInfo")!));
        Expect("Query.node", "id: ID! -> Node", Form(schema.QueryType!.Fields.Find("node")!));
        Expect("Query.nodes", "ids: [ID!]! -> [Node]!", Form(schema.QueryType.Fields.Find("nodes")!));
        Expect("SortEnumType", "ASC, DESC", string.Join(", ", ((EnumType)schema.FindType("SortEnumType")!).Values.Select(value => value.Name)));
        Expect("page size", "10, at most 50", $"{new PageLimits().Default}, at most {new PageLimits().Maximum}");
        foreach (var directive in (string[])["cost", "listSize"])
        {
            if (schema.FindDirective(directive) is null)
                _breaks.Add($"@{directive}: missing");
        }
    }

    private void CheckField(Field field)
    {
        if (!field.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal))
        {
            if (field.Arguments.Find("first") is not null)
                _breaks.Add($"{field}: in pages, but no connection");
            return;
        }

        var connection = (ObjectType)field.Type;
        Expect(field.ToString(), Pascal(field.Name) + "Connection", connection.Name);
        var node = connection.Fields.Find("nodes")!.Type.Named;
        var arguments = field.Arguments.SkipWhile(argument => argument.Name != "first").Select(argument => $"{argument.Name}: {argument.Type}").ToList();
        Expect($"{field}(page)", "first: Int, after: String, last: Int, before: String", string.Join(", ", arguments.Take(4)));
        Expect($"{field}(where)", $"where: {node}FilterInput", arguments.ElementAtOrDefault(4));
        Expect($"{field}(order)", $"order: [{node}SortInput!]", arguments.ElementAtOrDefault(5));
        CheckConnection(connection, node);
    }

    private void CheckConnection(ObjectType connection, NamedType node)
    {
        var edge = (ObjectType)connection.Fields.Find("edges")!.Type.Named;
        ExpectFields(connection, $"pageInfo: PageInfo!, edges: [{connection.Name[..^"Connection".Length]}Edge!], nodes: [{node}!], totalCount: Int!");
        ExpectFields(edge, $"cursor: String!, node: {node}!");
    }

    private void CheckListFilter(InputObjectType input, string item)
        => Expect(input.Name, $"all: {item}, none: {item}, some: {item}, any: Boolean", Fields(input));

    private void CheckOperations(InputObjectType input)
    {
        var name = input.Name[..^"OperationFilterInput".Length];
        var leaf = name switch { "Id" => "ID", "Uri" => "URI", _ => name };
        var list = schema.FindType(leaf) is EnumType ? $"[{leaf}!]" : $"[{leaf}]";
        var operators = name switch
        {
            "String" => OfStrings,
            "Boolean" => ["eq", "neq"],
            "Id" => ["eq", "neq", "in", "nin"],
            _ when schema.FindType(leaf) is EnumType => ["eq", "neq", "in", "nin"],
            _ => Comparable,
        };
        var fields = operators.Select(op => $"{op}: {(op is "in" or "nin" ? list : leaf)}");
        if (name == "String")
            fields = fields.Prepend($"or: [{input}!]").Prepend($"and: [{input}!]");
        Expect(input.Name, string.Join(", ", fields), Fields(input));
    }

    private void CheckFilter(InputObjectType input, ObjectType type)
    {
        var expected = new List<(string Name, string Type)> { ("and", $"[{input}!]"), ("or", $"[{input}!]") };
        expected.AddRange(type.Fields.Where(field => field.Type.Named is not UnionType).Select(field => (field.Name, FilterOf(field))));
        ExpectInput(input, expected);
    }

    private static string FilterOf(Field field)
    {
        var named = field.Type.Named;
        var isList = field.Type.NullableType is ListType;
        return named switch
        {
            ObjectType connection when named.Name.EndsWith("Connection", StringComparison.Ordinal)
                => $"ListFilterInputTypeOf{connection.Fields.Find("nodes")!.Type.Named}FilterInput",
            ObjectType => isList ? $"ListFilterInputTypeOf{named}FilterInput" : $"{named}FilterInput",
            EnumType => field.Type.IsNonNull ? $"{named}OperationFilterInput" : $"NullableOf{named}OperationFilterInput",
            _ => (isList ? "List" : "") + named.Name switch { "ID" => "Id", "URI" => "Uri", var name => name } + "OperationFilterInput",
        };
    }

    private void CheckSort(InputObjectType input, ObjectType type)
        => ExpectInput(input, type.Fields
            .Where(field => field.Type.NullableType is LeafType or ObjectType && !field.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal))
            .Select(field => (field.Name, field.Type.Named is LeafType ? "SortEnumType" : $"{field.Type.Named}SortInput")));

    private void ExpectInput(InputObjectType input, IEnumerable<(string Name, string Type)> expected)
    {
        var known = new List<string>();
        foreach (var (name, type) in expected)
        {
            known.Add(name);
            var field = input.Fields.Find(name);
            if (field is null)
                _breaks.Add($"{input}.{name}: missing");
            else
                Expect(field.ToString(), type, field.Type.ToString());
        }

        foreach (var field in input.Fields.Where(field => !known.Contains(field.Name)))
            _breaks.Add($"{field}: added");
        var common = known.Where(name => input.Fields.Find(name) is not null);
        Expect($"{input}(sequence)", string.Join(", ", common), string.Join(", ", input.Fields.Names.Where(known.Contains)));
    }

    private void ExpectFields(ObjectType type, string expected)
    {
        var names = expected.Split(", ").Select(field => field[..field.IndexOf(':', StringComparison.Ordinal)]).ToList();
        Expect(type.Name, expected, string.Join(", ", type.Fields.Where(field => names.Contains(field.Name)).Select(field => $"{field.Name}: {field.Type}")));
        _breaks.AddRange(type.Fields.Where(field => !names.Contains(field.Name)).Select(field => $"{field}: added").Where(line => !_breaks.Contains(line)));
    }

    private void Expect(string coordinate, string expected, string? actual)
    {
        if (expected != actual)
            _breaks.Add($"{coordinate}: {actual ?? "nothing"}, not {expected}");
    }

    private static string Fields(FieldsType type) => string.Join(", ", type.Fields.Select(field => $"{field.Name}: {field.Type}"));

    private static string Fields(InputObjectType type) => string.Join(", ", type.Fields.Select(field => $"{field.Name}: {field.Type}"));

    private static string Form(Field field) => $"{string.Join(", ", field.Arguments.Select(argument => $"{argument.Name}: {argument.Type}"))} -> {field.Type}";

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Kebab(string name)
        => name.All(char.IsUpper) ? name.ToLowerInvariant() : string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
