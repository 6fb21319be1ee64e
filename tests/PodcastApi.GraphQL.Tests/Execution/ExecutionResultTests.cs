using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Execution;

public sealed class ExecutionResultTests
{
    [Fact]
    public void A_refused_request_has_no_data() =>
        Assert.Equal("""{"errors":[{"message":"No."}]}""", ExecutionResult.OfErrors([new GraphQLError("No.")]).ToJson());

    [Fact]
    public void Data_may_be_null_and_extensions_come_last()
    {
        Assert.Equal("""{"data":null}""", ExecutionResult.OfData(null).ToJson());
        var result = new ExecutionResult { HasData = true, Data = new RawJson("{}"u8.ToArray()), Extensions = new Dictionary<string, object?> { ["cost"] = 3 } };
        Assert.Equal("""{"data":{},"extensions":{"cost":3}}""", result.ToJson());
    }

    [Fact]
    public void Errors_have_places_paths_and_extensions_where_these_are_known()
    {
        var field = Parser.Parse("{\n a }").Definitions[0];
        var error = new GraphQLError("Both.", [field, field], ["a", 0, "b"], extensions: new Dictionary<string, object?> { ["code"] = "C" });
        Assert.Equal(
            """{"errors":[{"message":"Both.","locations":[{"line":1,"column":1},{"line":1,"column":1}],"path":["a",0,"b"],"extensions":{"code":"C"}}],"data":null}""",
            ExecutionResult.OfData(null, [error]).ToJson());
    }
}
