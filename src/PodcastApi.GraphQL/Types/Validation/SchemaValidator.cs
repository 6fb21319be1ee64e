using System.Runtime.CompilerServices;

namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>
/// Checks that a schema keeps to the type system: root types, names, fields, interfaces, unions, enums, input objects and their defaults.
/// https://spec.graphql.org/September2025/#sec-Schema
/// </summary>
public static class SchemaValidator
{
    private static readonly ConditionalWeakTable<Schema, IReadOnlyList<GraphQLError>> Known = [];

    /// <summary>All that is wrong with a schema, in graphql-js's order and words; found once and kept.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema) => Known.GetValue(schema, static schema => Check(schema));

    private static List<GraphQLError> Check(Schema schema)
    {
        var report = new SchemaReport();
        RootTypesCheck.Check(schema, report);
        DirectivesCheck.Check(schema, report);
        var circularDefaults = new CircularDefaultsCheck(report);
        var inputObjects = new List<InputObjectType>();
        foreach (var type in schema.Types)
        {
            if (!type.IsIntrospectionType)
                report.CheckName(type.Name, type.AstNode);
            switch (type)
            {
                case FieldsType fieldsType:
                    FieldsCheck.Check(fieldsType, report);
                    InterfacesCheck.Check(schema, fieldsType, report);
                    break;
                case UnionType union:
                    UnionMembersCheck.Check(union, report);
                    break;
                case EnumType enumType:
                    EnumValuesCheck.Check(enumType, report);
                    break;
                case InputObjectType inputObject:
                    InputFieldsCheck.Check(inputObject, report);
                    inputObjects.Add(inputObject);
                    circularDefaults.Check(inputObject);
                    break;
            }
        }
        new FiniteValuesCheck(inputObjects, report).Check();
        return report.Errors;
    }
}
