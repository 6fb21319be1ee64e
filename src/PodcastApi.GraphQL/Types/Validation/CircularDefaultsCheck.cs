using System.Collections;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>No default of an input field needs itself to be filled in. https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()</summary>
internal sealed class CircularDefaultsCheck(SchemaReport report)
{
    private readonly HashSet<InputField> _visited = [];
    private readonly List<InputField> _path = [];
    private readonly Dictionary<InputField, int> _pathIndexes = [];

    public void Check(InputObjectType type) => FollowFields(type, static _ => false, static (_, _) => { });

    private void FollowLiteral(InputObjectType type, ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Values)
                FollowLiteral(type, item);
        }
        else if (value is ObjectValueNode literal)
        {
            var given = new Dictionary<string, ValueNode>(StringComparer.Ordinal);
            foreach (var field in literal.Fields)
                given[field.Name.Value] = field.Value;
            FollowFields(type, given.ContainsKey, (name, inner) => FollowLiteral(inner, given[name]));
        }
    }

    private void FollowValue(InputObjectType type, object? value)
    {
        if (value is IReadOnlyDictionary<string, object?> map)
        {
            FollowFields(type, map.ContainsKey, (name, inner) => FollowValue(inner, map[name]));
        }
        else if (value is IEnumerable items and not string)
        {
            foreach (var item in items)
                FollowValue(type, item);
        }
    }

    /// <summary>Follows the given value of each field that is an input object, or else its default.</summary>
    private void FollowFields(InputObjectType type, Func<string, bool> isGiven, Action<string, InputObjectType> followGiven)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType inner)
                continue;
            if (isGiven(field.Name))
                followGiven(field.Name, inner);
            else
                FollowDefault(field, inner);
        }
    }

    private void FollowDefault(InputField field, InputObjectType type)
    {
        if (field.Default is not { } defaultValue)
            return;
        if (_pathIndexes.TryGetValue(field, out var depth))
        {
            ReportCycle(field, depth);
            return;
        }
        if (!_visited.Add(field))
            return;
        _path.Add(field);
        _pathIndexes[field] = _path.Count;
        if (defaultValue.Literal is { } literal)
            FollowLiteral(type, literal);
        else
            FollowValue(type, defaultValue.Value);
        _path.RemoveAt(_path.Count - 1);
        _pathIndexes.Remove(field);
    }

    /// <param name="field">The field whose default needs itself.</param>
    /// <param name="depth">Its place in the path, counted from 1.</param>
    private void ReportCycle(InputField field, int depth)
    {
        var others = _path.Skip(depth).ToArray();
        var via = others.Length > 0 ? $" via the default values of: {string.Join(", ", others.AsEnumerable())}" : "";
        report.Add(
            $"Invalid circular reference. The default value of Input Object field {field} references itself{via}.",
            _path.Skip(depth - 1).Select(step => step.AstNode?.DefaultValue));
    }
}
