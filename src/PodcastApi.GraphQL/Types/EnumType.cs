using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Types;

/// <summary>An enum. https://spec.graphql.org/September2025/#sec-Enums</summary>
public sealed class EnumType : LeafType
{
    private readonly Dictionary<object, EnumValue> _byValue = [];

    /// <exception cref="GraphQLError">The name is none of the grammar.</exception>
    public EnumType(string name, IEnumerable<EnumValue> values) : base(name)
    {
        Values = new NameMap<EnumValue>(values, static value => value.Name);
        foreach (var value in Values)
        {
            value.Parent = this;
            _byValue[value.Value] = value;
        }
    }

    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values in the order of their declaration.</summary>
    public NameMap<EnumValue> Values { get; }

    public override object? CoerceInputValue(object value, bool hideSuggestions = false)
    {
        if (value is not string name)
        {
            var text = ValueInspector.Inspect(value);
            throw new GraphQLError($"Enum \"{Name}\" cannot represent non-string value: {text}.{Suggest(text, hideSuggestions)}");
        }
        return Values.Find(name)?.Value
            ?? throw new GraphQLError($"Value \"{name}\" does not exist in \"{Name}\" enum.{Suggest(name, hideSuggestions)}");
    }

    public override object? CoerceInputLiteral(ValueNode node, VariableValues? variables = null, bool hideSuggestions = false)
    {
        if (node is EnumValueNode { Value: var name })
        {
            return Values.Find(name)?.Value
                ?? throw new GraphQLError($"Value \"{name}\" does not exist in \"{Name}\" enum.{Suggest(name, hideSuggestions)}", node);
        }
        var text = Printer.Print(node);
        throw new GraphQLError($"Enum \"{Name}\" cannot represent non-enum value: {text}.{Suggest(text, hideSuggestions)}", node);
    }

    public override object? CoerceOutputValue(object value) => _byValue.TryGetValue(value, out var found)
        ? found.Name
        : throw new GraphQLError($"Enum \"{Name}\" cannot represent value: {ValueInspector.Inspect(value)}");

    public override ValueNode? ValueToLiteral(object value) =>
        value is string name && Values.Find(name) is not null ? new EnumValueNode { Value = name } : null;

    private string Suggest(string unknown, bool hide) =>
        hide ? "" : DidYouMean.Ask("the enum value", DidYouMean.Suggest(unknown, Values.Names));
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValue
{
    /// <param name="name">The name in documents and responses.</param>
    /// <param name="value">What resolvers and arguments hold; null: the name.</param>
    /// <exception cref="GraphQLError">No enum value may have this name.</exception>
    public EnumValue(string name, object? value = null)
    {
        Name = GraphQLNames.CheckEnumValue(name);
        Value = value ?? name;
    }

    public string Name { get; }

    /// <summary>What resolvers and arguments hold.</summary>
    public object Value { get; }

    public EnumType? Parent { get; internal set; }

    public string? Description { get; init; }

    /// <summary>Why the value should no longer be used; null: it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Whatever the maker of the schema wants to find again at the value; the engine does not look at it.</summary>
    public object? Metadata { get; init; }

    /// <summary>The definition in SDL; null for a value made in code.</summary>
    public EnumValueDefinitionNode? AstNode { get; init; }

    /// <summary>The schema coordinate, such as <c>Color.RED</c>.</summary>
    public override string ToString() => $"{Parent?.Name}.{Name}";
}
